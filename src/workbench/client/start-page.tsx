import type { ReactNode } from "react";
import { AddFiles } from "./add-files.tsx";
import { useHeld } from "./held.ts";
import { status } from "./live.ts";

/** What an empty dossier shows: what this is for, how to begin, and that all stays here. */
export function StartPage(): ReactNode {
  const now = useHeld(status);
  return (
    <div className="screen start">
      <h1>What do we know?</h1>
      <p className="lead">
        Give hearsay the reports on a disputed matter. It finds who says what, on what evidence, who denies it, and how
        many independent origins stand behind it. Every sentence of its answer leads to exact words in an exact report,
        and you have the last word.
      </p>
      <p>
        <AddFiles className="main-button" /> or drop them anywhere on this page: .txt .md .html .pdf .docx .eml .json,
        or a folder.
      </p>
      <Steps />
      <p className="quiet">
        Everything stays on this computer. No account, no upload; hearsay opens no connection and loads nothing from
        elsewhere.
        {now?.isKept === false &&
          " You opened no dossier file, so what you decide is kept in memory and gone when hearsay ends; hearsay init NAME makes one."}
      </p>
    </div>
  );
}

/** What to do here, in three steps. */
export function Steps(): ReactNode {
  return (
    <ol className="steps">
      <li>
        <b>Read.</b> The brief says what is disputed and who stands where. Click a mark such as{" "}
        <span className="for">▲&nbsp;S4</span>, or press <kbd>Enter</kbd> on it: you stand at the words. <kbd>⌫</kbd>{" "}
        leads back.
      </li>
      <li>
        <b>Judge.</b> <kbd>g</kbd> <kbd>r</kbd> opens the first statement nobody has reviewed. <kbd>a</kbd> accepts,{" "}
        <kbd>x</kbd> rejects, <kbd>s</kbd> is for unsure, <kbd>e</kbd> corrects. You are led to the next.
      </li>
      <li>
        <b>Never lose a thing.</b> Each decision is saved at once with your name. <kbd>u</kbd> takes it back, also
        tomorrow. <kbd>?</kbd> shows all keys.
      </li>
    </ol>
  );
}

/** One line above a brief that nobody has reviewed yet. */
export function FirstSteps(): ReactNode {
  const now = useHeld(status);
  if (now === null || now.counts.reviewed + now.counts.unsure > 0) return null;
  return (
    <aside className="first-steps" aria-label="First steps">
      <p>
        <b>New here?</b> A mark such as <span className="for">▲&nbsp;S4</span> leads to the exact words; <kbd>⌫</kbd>{" "}
        leads back.{" "}
        <a href="#/reports">
          <kbd>g</kbd> <kbd>r</kbd> starts the review
        </a>
        : <kbd>a</kbd> accepts a statement, <kbd>x</kbd> rejects it, <kbd>u</kbd> takes it back; <kbd>?</kbd> shows all
        keys. Nothing leaves this computer.
      </p>
    </aside>
  );
}
