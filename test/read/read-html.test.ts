import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { readHtml } from "../../src/read/read-html.ts";

const sentence =
  "Norland said on Tuesday that Vesnia had sold forty crates of fuses to Ironquill, &ldquo;in plain breach&rdquo; of the embargo &amp; its own promises.";
const page = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Vesnia sold fuses, Norland says | Karvik Herald</title>
<meta property="og:site_name" content="Karvik Herald"><meta property="article:published_time" content="2023-05-03T22:10:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Vesnia sold fuses, Norland says","datePublished":"2023-05-04","author":[{"@type":"Person","name":"Mira Tarn"}]}</script>
<link rel="canonical" href="https://herald.example/a"></head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article><h1>Vesnia sold fuses, Norland says</h1><p class="byline">By <a rel="author">Mira Tarn</a></p>
<figure><img src="x"><figcaption>Lorries near Rell. J. Roe/NNA</figcaption></figure>
<p>${sentence}</p><p>General Orlo of Vesnia denied the claim. <span style="display:none">Hidden words.</span>He called it a
   tale for children, according to the agency NNA, which did not say where he spoke or who had asked him.</p>
<aside class="newsletter"><p>Every morning the best of our reporters.</p></aside><h2>Crates on the quay</h2>
<p>The analyst Ines Vaal said that satellite pictures showed the ship Selma at the quay of Rell on April 28, with crates beside it.</p></article>
<aside><h3>Related posts</h3><ul><li><a href="/b">Dolna sells grain</a></li></ul></aside></main><footer><p>&copy; 2023 Karvik Herald.</p></footer><script>alert(1)</script></body></html>`;

function expectExact(report: Report, source: string): void {
  let at = 0;
  for (const { start, end, sourceStart, sourceEnd } of report.sourceMap ?? []) {
    expect(start).toBeGreaterThanOrEqual(at);
    const words = report.text.slice(start, end);
    const written = source.slice(sourceStart, sourceEnd);
    expect(written === words || (/^&/u.test(written) && words.length <= 2)).toBe(true);
    expect(report.text.slice(at, start)).toMatch(/^[ \n]*$/u);
    at = end;
  }
}

describe("readHtml", () => {
  it("readHtml › takes the article and what the page says about it", async () => {
    const report = await readHtml(page, "a.html");
    expect(report).toMatchObject({
      title: "Vesnia sold fuses, Norland says",
      outlet: "Karvik Herald",
      byline: ["Mira Tarn"],
      url: "https://herald.example/a",
      language: "en",
      publishedOn: { from: "2023-05-04", basis: "metadata" },
    });
    expect(
      report.zones.map(({ kind, start, end }) => `${kind} | ${report.text.slice(start, Math.min(end, start + 20))}`),
    ).toEqual([
      "headline | Vesnia sold fuses, N",
      "byline | By Mira Tarn",
      "caption | Lorries near Rell. J",
      "body | Norland said on Tues",
      "body | General Orlo of Vesn",
      "furniture | Every morning the be",
      "subheading | Crates on the quay",
      "body | The analyst Ines Vaa",
    ]);
    expect(report.text).toContain("“in plain breach” of the embargo & its");
    expect(report.text).not.toMatch(/Hidden|alert|Home/u);
    expectExact(report, page);
  });

  it("readHtml › leads each character back to the page", async () => {
    const source =
      "<p>He said &ldquo;no&rdquo; &amp; left\r\n   the  <b>port</b>.<br>Then&nbsp;rain &#x1F600;</p><pre>a  b\n c</pre>";
    const report = await readHtml(source, null);
    expect(report.text).toBe("He said “no” & left the port.\nThen\u00A0rain 😀\n\na  b\n c");
    expectExact(report, source);
  });

  it("readHtml › reports days that disagree", async () => {
    const report = await readHtml(page.replace("2023-05-04", "2023-06-04"), null);
    expect(report.problems.map(({ code }) => code)).toEqual(["two-dates"]);
  });

  it("readHtml › survives ten thousand nested tags quickly", async () => {
    const started = performance.now();
    const report = await readHtml(`${"<div>".repeat(10_000)}<p>Dolna denied it.</p>`, null);
    expect(report.text).toBe("Dolna denied it.");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("readHtml › maps back exactly whatever the markup", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</i>",
        "<br>",
        "&amp;",
        "&ldquo;",
        "&#x27;",
        "&nope;",
        "&",
        "<",
        ">",
        " ",
        "\n",
        "\t",
        "\r\n",
        "<table><td>",
        "<pre>",
        "</pre>",
        "<!-- x -->",
        "<h1>",
        "<script>x</script>",
        "Dolna denied it.",
        "\u00A0",
        "😀",
        "<li>",
        "<p hidden>",
        "</p x>",
        "</A",
      ),
      fc.string({ maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const source = pieces.join("");
        expectExact(await readHtml(source, null), source);
      }),
      { numRuns: 200 },
    );
  });
});
