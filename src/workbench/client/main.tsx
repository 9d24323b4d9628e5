import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startLive } from "./live.ts";
import { startRoute } from "./route.ts";
import { startTheme } from "./settings.ts";
import { takeToken } from "./token.ts";

takeToken();
startRoute();
startTheme();
startLive();
createRoot(document.getElementById("app")!).render(<App />);
