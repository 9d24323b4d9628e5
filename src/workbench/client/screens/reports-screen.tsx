import type { ReactNode } from "react";
import { ReportList } from "../review/report-list.tsx";
import { ReviewReport } from "../review/review-report.tsx";
import { usePlace } from "../route.ts";

/** The list of reports, or one of them under review. */
export function ReportsScreen(): ReactNode {
  const { id } = usePlace();
  return id === "" ? <ReportList /> : <ReviewReport key={id} name={id} />;
}
