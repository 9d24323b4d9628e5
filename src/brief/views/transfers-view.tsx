import type { ReactNode } from "react";
import { toDateWords } from "../date-words.ts";
import { type DossierIndex, toActorName } from "../dossier-index.ts";
import { findTransferVoices, sortByStage, stageWords, toGoodsWords, toRouteWords } from "../sections/transfers.ts";
import { toStatementIds } from "../voices.ts";
import { Citations } from "./citations.tsx";
import { ClaimLinks } from "./evidence-view.tsx";
import { Scroll, Words } from "./safe.tsx";

/** Lists transfers, furthest stage first, with who asserts and who denies each. */
export function TransfersView({ index }: { readonly index: DossierIndex }): ReactNode {
  const nameOf = (id: string | null): string => (id === null ? "not named" : toActorName(index, id));
  return (
    <Scroll label="Transfers">
      <table className="wide">
        <caption>Every stage is what speakers say, none is established here.</caption>
        <thead>
          <tr>
            {[
              "Id",
              "Stage, as claimed",
              "From and to",
              "Goods",
              "When and how",
              "In return for",
              "Claim",
              "Asserted",
              "Denied",
            ].map((each) => (
              <th scope="col" key={each}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortByStage(index.dossier.transfers).map((transfer) => {
            const { asserting, denying } = findTransferVoices(index, transfer);
            const { when, recipient, endUser, mode, route, payment } = transfer;
            const places = route.map((each) => (/^[a-z0-9-]+$/u.test(each) ? nameOf(each) : each));
            const way = [mode === null ? "" : `by ${mode}`, ...toRouteWords(places)].filter((each) => each !== "");
            const asserted = asserting.length > 0 ? toStatementIds(asserting) : transfer.statementIds;
            return (
              <tr key={transfer.id} id={transfer.id}>
                <th scope="row">{transfer.id}</th>
                <td>{stageWords[transfer.stage]}</td>
                <td>
                  <Words>{nameOf(transfer.supplier)}</Words> → <Words>{nameOf(recipient)}</Words>
                  {endUser !== null && endUser !== recipient && (
                    <div className="small quiet">
                      for use by <Words>{nameOf(endUser)}</Words>
                    </div>
                  )}
                </td>
                <td>
                  <Words>{toGoodsWords(transfer)}</Words>
                </td>
                <td>
                  {when === null ? <Unstated /> : toDateWords(when.from, when.to)}
                  {way.length > 0 && (
                    <div className="small quiet">
                      <Words>{way.join(", ")}</Words>
                    </div>
                  )}
                </td>
                <td>
                  {payment.length === 0 ? (
                    <Unstated />
                  ) : (
                    <Words>{payment.map(({ text, category }) => text || category).join(", ")}</Words>
                  )}
                </td>
                <td>
                  <ClaimLinks index={index} ids={transfer.propositionIds} />
                </td>
                <td>
                  <Citations index={index} ids={asserted} limit={4} />
                </td>
                <td>
                  {denying.length === 0 ? (
                    <span className="quiet small">by nobody here</span>
                  ) : (
                    <Citations index={index} ids={toStatementIds(denying)} limit={4} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

function Unstated(): ReactNode {
  return <span className="quiet small">not stated</span>;
}
