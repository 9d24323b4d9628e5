import { type ReactNode, useId, useState } from "react";
import { say } from "../say.ts";
import { fieldWords, type LineField, letterWords, readValue, type SumField, toOptions } from "./shape-ledger.ts";

/** Sets one value of a line or of the sum, always with a reason. It goes beside what the machine took, never in its place. */
export function OverrideForm<Field extends LineField | SumField>({
  name,
  fields,
  toNow,
  onSet,
  isFocused = false,
}: {
  /** What is set: `O1 United States`. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly toNow: (field: Field) => string;
  readonly onSet: (field: Field, to: string | number | boolean, reason: string) => void;
  readonly isFocused?: boolean;
}): ReactNode {
  const [field, setField] = useState<Field>(fields[0]!);
  const [text, setText] = useState(toNow(fields[0]!));
  const [reason, setReason] = useState("");
  const id = useId();
  const options = toOptions(field);
  return (
    <form
      className="override"
      aria-label={`Set a value of ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        const value = readValue(field, text);
        if (value === null) return say(`Not done: ${fieldWords[field]}: another value is needed`, "error");
        if (reason.trim() === "") return say("Not done: a reason is needed, it stands beside the value", "error");
        onSet(field, value, reason.trim());
        setReason("");
      }}
    >
      <label>
        <span>Set</span>
        <select
          value={field}
          // biome-ignore lint/a11y/noAutofocus: the form was asked for by a key
          autoFocus={isFocused}
          onChange={(event) => {
            const next = event.target.value as Field;
            setField(next);
            setText(toNow(next));
          }}
        >
          {fields.map((each) => (
            <option key={each} value={each}>
              {fieldWords[each]}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-to`}>
        <span>to</span>
        {options === null ? (
          <input
            id={`${id}-to`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-describedby={`${id}-now`}
          />
        ) : (
          <select
            id={`${id}-to`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-describedby={`${id}-now`}
          >
            {!options.includes(text) && <option value={text}>{text === "" ? "choose …" : text}</option>}
            {options.map((each) => (
              <option key={each} value={each}>
                {field === "t" ? letterWords[each as keyof typeof letterWords] : each}
              </option>
            ))}
          </select>
        )}
      </label>
      <label className="because">
        <span>because</span>
        <input
          value={reason}
          dir="auto"
          required
          placeholder="a reason is needed"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit">Set it</button>
      <span className="quiet small" id={`${id}-now`}>
        now: {toNow(field) === "" ? "not set" : toNow(field)}
      </span>
    </form>
  );
}
