import { type ReactNode, useEffect } from "react";
import type { Found } from "../../api/shapes.ts";
import { useData } from "../data.ts";
import { Frame, Waiting } from "../frame.tsx";
import { lastCarried } from "../matter/carry-as-of.ts";
import { go, usePlace } from "../route.ts";

const screenOf: Readonly<Record<string, string>> = {
  P: "propositions",
  T: "transfers",
  E: "evidence",
  O: "origins",
  R: "reports",
};

/** Leads a short name such as S12, R4 or P1 to its place. */
export function FindScreen(): ReactNode {
  const { id } = usePlace();
  const isStatement = id.startsWith("S");
  const { value, error } = useData<Found>(isStatement ? `/api/statements/${id}` : null);
  useEffect(() => {
    if (!isStatement) go({ screen: screenOf[id.charAt(0)] ?? "brief", id, search: lastCarried() }, true);
    else if (value) go({ screen: "reports", id: value.reportRef, search: { s: value.ref, ...lastCarried() } }, true);
  }, [id, isStatement, value]);
  return (
    <Frame title={id}>
      <Waiting error={error} words={`Looking for ${id} …`} />
    </Frame>
  );
}
