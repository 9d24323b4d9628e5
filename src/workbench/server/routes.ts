import type { Route } from "./route.ts";
import { briefRoutes } from "./routes/briefs.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { dossierRoutes } from "./routes/dossier.ts";
import { eventRoutes } from "./routes/events.ts";
import { exportRoutes } from "./routes/export.ts";
import { matterRoutes } from "./routes/matter.ts";
import { problemRoutes } from "./routes/problems.ts";
import { reportRoutes } from "./routes/reports.ts";
import { searchRoutes } from "./routes/search.ts";

/** All that can be asked, in the order of the OpenAPI page. */
export const routes: readonly Route[] = [
  ...dossierRoutes,
  ...reportRoutes,
  ...decisionRoutes,
  ...briefRoutes,
  ...matterRoutes,
  ...searchRoutes,
  ...exportRoutes,
  ...problemRoutes,
  ...eventRoutes,
];
