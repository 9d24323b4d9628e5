/** The value if it is one of those allowed; else it is complained of, and the first of them stands in. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  value: string | undefined,
  name: string,
  complain: (message: string) => void,
): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) complain(`${name} is none of ${values.join(", ")}: ${value ?? "nothing"}`);
  return found ?? (values[0] as Value);
}
