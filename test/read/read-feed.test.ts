import { describe, expect, it } from "vitest";
import { readFile } from "../../src/read/read-file.ts";

const read = (path: string, text: string) => readFile({ path, bytes: new TextEncoder().encode(text) });

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="feed.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Karvik Post</title><link>https://karvik.example/</link><language>en</language>
<image><title>Logo</title><url>https://karvik.example/logo.png</url></image>
<item><title>Norland denies the sale</title><link>https://karvik.example/1</link><pubDate>Thu, 30 Mar 2023 22:10:00 -0500</pubDate>
<dc:creator>Mira Tarn</dc:creator><description>Norland denied it &amp; more.</description>
<content:encoded><![CDATA[<p>Norland denied on Thursday that it had sold shells to Vesnia.</p><p>"We sold nothing," General Orlo said.</p>]]></content:encoded></item>
<item><title>Only a title</title><link>https://karvik.example/2</link></item>
<item><title>A ship</title><guid isPermaLink="true">https://karvik.example/3</guid><dc:date>2023-04-02T10:00:00Z</dc:date><description>The ship Selma left Karvik, analyst Ines Vaal said.</description></item>
</channel></rss>`;

const atom = `<?xml version="1.0"?><!-- saved --><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>NNA</title>
<entry><title type="html">Talks &lt;b&gt;end&lt;/b&gt;</title><link rel="self" href="https://nna.example/x.atom"/><link href="https://nna.example/x"/>
<updated>2023-05-03T00:00:00Z</updated><published>2023-05-02T00:00:00Z</published><author><name>Ines Vaal</name></author>
<source><title>Somebody else</title></source><summary>Talks ended.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Vesnia said talks had ended &amp; nothing was signed.</p><p>Norland agreed.</p></div></content></entry></feed>`;

describe("readFeed", () => {
  it("readFeed › makes a report of each item, under its own address, with the feed for outlet", async () => {
    const { reports, problems } = await read("karvik.xml", rss);
    expect(problems).toEqual([
      { code: "bad-record", message: expect.stringMatching(/^item 2: /u) as string, path: "karvik.xml" },
    ]);
    expect(reports).toMatchObject([
      {
        title: "Norland denies the sale",
        outlet: "Karvik Post",
        url: "https://karvik.example/1",
        byline: ["Mira Tarn"],
        publishedOn: { from: "2023-03-30", to: "2023-03-30" },
        path: "karvik.xml",
        language: "en",
      },
      { title: "A ship", url: "https://karvik.example/3", publishedOn: { from: "2023-04-02" } },
    ]);
    expect(reports[0]?.text).toBe(
      `Norland denied on Thursday that it had sold shells to Vesnia.\n\n"We sold nothing," General Orlo said.`,
    );
  });

  it("readFeed › reads Atom, words written as elements too", async () => {
    const { reports, problems } = await read("nna.atom", atom);
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      { title: "Talks end", outlet: "NNA", url: "https://nna.example/x", byline: ["Ines Vaal"] },
    ]);
    expect(reports[0]?.publishedOn.from).toBe("2023-05-02");
    expect(reports[0]?.text).toBe("Vesnia said talks had ended & nothing was signed.\n\nNorland agreed.");
  });

  it("readFeed › reads a JSON Feed", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Dolna Herald",
      items: [
        {
          id: "1",
          url: "https://dolna.example/1",
          content_html: "<p>Vesnia said so.</p>",
          date_published: "2023-05-02",
        },
        {
          id: "2",
          url: "https://dolna.example/2",
          content_text: "Norland denied it.",
          authors: [{ name: "Mira Tarn" }],
        },
      ],
    };
    const { reports, problems } = await read("feed.json", JSON.stringify(feed));
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      { outlet: "Dolna Herald", url: "https://dolna.example/1", text: "Vesnia said so." },
      { outlet: "Dolna Herald", byline: ["Mira Tarn"], text: "Norland denied it." },
    ]);
  });

  it("readFeed › says so where a feed is empty, and does not end on torn or hostile ones", async () => {
    expect(await read("a.xml", "<rss><channel><title>Nothing</title></channel></rss>")).toMatchObject({
      reports: [],
      problems: [{ code: "empty" }],
    });
    const torn = await read("b.rss", rss.slice(0, rss.indexOf("</content:encoded>")));
    expect(torn.reports.length + torn.problems.length).toBeGreaterThan(0);
    const deep = await read("c.rss", `<rss>${"<a>".repeat(100_000)}`);
    expect(deep).toMatchObject({ reports: [], problems: [{ code: "unreadable" }] });
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>T</title><description>&b; said so.</description></item></channel></rss>`;
    expect((await read("d.xml", bomb)).reports[0]?.text ?? "").not.toContain("aaaa");
  });
});
