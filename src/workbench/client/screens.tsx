import type { ComponentType } from "react";
import { BriefScreen } from "./screens/brief-screen.tsx";
import { ExportScreen } from "./screens/export-screen.tsx";
import { FindScreen } from "./screens/find-screen.tsx";
import { HypothesesScreen } from "./screens/hypotheses-screen.tsx";
import { KeysScreen } from "./screens/keys-screen.tsx";
import { OriginsScreen } from "./screens/origins-screen.tsx";
import { PositionsScreen } from "./screens/positions-screen.tsx";
import { ProblemsScreen } from "./screens/problems-screen.tsx";
import { PropositionsScreen } from "./screens/propositions-screen.tsx";
import { ReportsScreen } from "./screens/reports-screen.tsx";
import { SearchScreen } from "./screens/search-screen.tsx";
import { TimelineScreen } from "./screens/timeline-screen.tsx";
import { TransfersScreen } from "./screens/transfers-screen.tsx";

/** One screen: where it is, what it is called, and the letter that leads to it after `g`. */
export interface Screen {
  readonly id: string;
  readonly title: string;
  readonly jump: string | null;
  readonly view: ComponentType;
}

/** All screens in the order of work: the rail, the jumps and the routes are made from this list. */
export const screens: readonly Screen[] = [
  { id: "brief", title: "Brief", jump: "b", view: BriefScreen },
  { id: "reports", title: "Reports", jump: "r", view: ReportsScreen },
  { id: "propositions", title: "Propositions", jump: "p", view: PropositionsScreen },
  { id: "matrix", title: "Positions", jump: "m", view: PositionsScreen },
  { id: "timeline", title: "Timeline", jump: "t", view: TimelineScreen },
  { id: "origins", title: "Origins", jump: "i", view: OriginsScreen },
  { id: "transfers", title: "Transfers", jump: "f", view: TransfersScreen },
  { id: "hypotheses", title: "Hypotheses", jump: "h", view: HypothesesScreen },
  { id: "problems", title: "Problems", jump: "q", view: ProblemsScreen },
  { id: "export", title: "Export", jump: "e", view: ExportScreen },
  { id: "search", title: "Search", jump: "s", view: SearchScreen },
  { id: "keys", title: "Keys", jump: "k", view: KeysScreen },
];

/** Where short links such as `#S12` are sent on from; not in the rail. */
export const findScreen: Screen = { id: "find", title: "Looking", jump: null, view: FindScreen };
