/** The one stylesheet of the page. Colours are tokens, so that dark, print and forced colours change in one place. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--quiet:#59636e;--soft:#f6f8fa;--high:#dbeafe;--line:#d1d9e0;--for:#005a9c;--against:#b34700;--other:#59636e;--accent:#005a9c;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter",Georgia,"DejaVu Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--ground:#12161c;--text:#e6edf3;--quiet:#a9b3c1;--soft:#1b212a;--high:#1d3350;--line:#3d444d;--for:#6cb6ff;--against:#ff9b57;--other:#a9b3c1;--accent:#6cb6ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.6 var(--sans)}
.page{max-width:84rem;margin-inline:auto;padding:0 clamp(1rem,4vw,3rem) 4rem}
h1,h2,h3{font-family:var(--serif);line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,2.9rem);font-weight:600;letter-spacing:-.015em;margin:.35rem 0 .75rem;max-width:24ch}
h2{font-size:1.6rem;font-weight:600;margin:0 0 .35rem}
h3{font-size:1.12rem;font-weight:600;margin:0 0 .5rem}
p{margin:0 0 .75rem;max-width:68ch}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{inset-inline-start:1rem;inset-block-start:1rem;background:var(--ground);padding:.5rem 1rem;z-index:2}
.quiet{color:var(--quiet)}
.small{font-size:.875rem}
header{padding:clamp(2rem,6vw,4.5rem) 0 1.5rem}
.kicker{font-size:.8rem;letter-spacing:.09em;text-transform:uppercase;color:var(--quiet);margin:0}
.kicker b{color:var(--text)}
.tally{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1px;margin:1.75rem 0 0;background:var(--line);border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
.tally div{background:var(--ground);padding:.9rem 1.1rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.tally dt{font-size:.82rem;color:var(--quiet);line-height:1.3}
.tally dd{margin:0;white-space:nowrap;font:600 1.75rem/1.2 var(--serif);font-variant-numeric:tabular-nums}
.layout{display:grid;gap:2.5rem;grid-template-columns:minmax(0,1fr)}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem}
nav a{display:inline-block;padding:.25rem 0;text-decoration:none;font-size:.92rem;min-height:1.75rem}
nav a:hover{text-decoration:underline}
@media (min-width:68rem){.layout{grid-template-columns:11.5rem minmax(0,1fr);gap:3.5rem}nav{position:sticky;inset-block-start:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}nav ul{flex-direction:column;gap:.1rem}}
main>section{padding-block:2.25rem;border-block-start:1px solid var(--line)}
main>section:first-child{padding-block-start:0;border:0}
.intro{color:var(--quiet);margin-block-end:1.25rem}
.lead{font:400 1.2rem/1.5 var(--serif);max-width:60ch;margin-block-end:1.5rem}
.claims{list-style:none;margin:0;padding:0;display:grid;gap:1rem}
.claim{background:var(--soft);border:1px solid var(--line);border-radius:.6rem;padding:1.15rem clamp(1rem,3vw,1.5rem) 1.1rem}
.claim:target{outline:3px solid var(--accent)}
.claim-head{display:flex;gap:.6rem;align-items:center;margin:0 0 .55rem}
.claim>:last-child{margin-block-end:0}
.claims.short{gap:0}
.claims.short .claim{background:none;border:0;border-block-start:1px solid var(--line);border-radius:0;padding:.7rem 0;display:grid;gap:.2rem 1rem;grid-template-columns:8.5rem minmax(0,1fr)}
.claims.short .claim:first-child{border:0}
.claims.short .claim-head{margin:0;align-items:baseline}
.claims.short .first{font-size:1.05rem;margin:0}
.claims.short .under{grid-column:2}
.chip{font:600 .78rem/1 var(--sans);padding:.36rem .6rem;border:1.5px solid currentColor;border-radius:2rem}
.chip.disputed{background:var(--text);color:var(--ground);border-color:var(--text)}
.name{font:600 .82rem var(--sans);color:var(--quiet);font-variant-numeric:tabular-nums}
.claim .first{font:400 1.17rem/1.48 var(--serif);margin:0 0 .6rem;max-width:62ch}
.under{list-style:none;margin:0;padding:0;display:grid;gap:.4rem}
.under li{display:grid;grid-template-columns:1.4rem minmax(0,1fr);max-width:72ch}
.under .glyph{line-height:1.6}
.for{color:var(--for)}.against{color:var(--against)}.other{color:var(--other)}
.glyph{font-family:"DejaVu Sans","Segoe UI Symbol","Noto Sans Symbols2",sans-serif;font-size:.85em}
.cites{white-space:normal}
.cite{direction:ltr;unicode-bidi:isolate;display:inline-block;min-width:1.5rem;min-height:1.5rem;margin-inline-end:.5rem;font:500 .84rem/1.5rem var(--sans);font-variant-numeric:tabular-nums;text-decoration:none;border-radius:.3rem;white-space:nowrap}
.cite:hover{text-decoration:underline}
.cite.for{color:var(--for)}.cite.against{color:var(--against)}.cite.other{color:var(--other)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0 0 1rem;padding:0;font-size:.875rem;color:var(--quiet)}
.scroll{overflow-x:auto;margin-block:1rem;border:1px solid var(--line);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.45}
caption{text-align:start;padding:.7rem .9rem;color:var(--quiet);font-size:.875rem}
th,td{text-align:start;vertical-align:top;padding:.6rem .9rem;border-block-start:1px solid var(--line)}
thead th{background:var(--soft);font-size:.85rem;font-weight:600}
tbody th{font-weight:600}
.narrow{white-space:nowrap;font-variant-numeric:tabular-nums}
.wide{min-width:46rem}
.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
tr:target>*{background:var(--high)}
.main{width:38%;min-width:18rem}
.place{width:22%;min-width:9rem}
.words{font-family:var(--serif);font-size:1rem}
.plain{padding-inline-start:1.15rem;margin:.4rem 0 0}
.plain li{margin-block-end:.5rem;max-width:72ch}
.group{margin-block:1.6rem 0}
.group>.plain{margin-block-start:.3rem}
blockquote{margin:0;padding:.2rem 0 .2rem 1rem;border-inline-start:3px solid var(--other);font:400 1.05rem/1.5 var(--serif);max-width:62ch}
blockquote.for{border-color:var(--for);color:inherit}blockquote.against{border-color:var(--against);color:inherit}blockquote.other{color:inherit}
figure{margin:0}
.pair{display:grid;gap:1.1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));margin-block:.9rem 0}
.pair figcaption{font-size:.875rem;color:var(--quiet);margin-block-end:.3rem}
.card{border:1px solid var(--line);border-radius:.6rem;padding:1.1rem clamp(1rem,3vw,1.4rem);margin-block-start:1rem}
.card p:last-child{margin-block-end:0}
.report{padding-block:1.25rem 1rem;border-block-start:1px solid var(--line)}
.report:first-of-type{border:0}
.report .body{font-family:var(--serif);font-size:1.06rem;line-height:1.65;max-width:66ch;overflow-wrap:anywhere}
.report .body p{max-width:none}
.report:target h3{background:var(--high)}
mark{background:none;color:inherit;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.22em}
mark.asserts{text-decoration-color:var(--for)}
mark.denies{text-decoration-color:var(--against);text-decoration-style:dashed}
mark.doubts{text-decoration-color:var(--other);text-decoration-style:wavy;text-decoration-thickness:1px}
mark.intends,mark.urges,mark.judges,mark.asks{text-decoration-color:var(--other);text-decoration-style:dotted}
mark.declines{text-decoration:none;border-block-end:1px solid var(--line)}
mark.layers{background:var(--high)}
mark:target,mark :target{background:var(--high);outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.who{font-weight:600}
.cue{font-style:italic}
.tag{direction:ltr;unicode-bidi:isolate;font:600 .74rem/1.5rem var(--sans);text-decoration:none;display:inline-block;min-width:1.5rem;min-height:1.5rem;padding:0 .25rem;margin-inline-end:.1rem;border-radius:.3rem}
.own-lines p{white-space:pre-line}
.tag:hover{background:var(--high)}
.gap{color:var(--quiet);letter-spacing:.1em}
svg{display:block;max-width:none;font-family:var(--sans)}
svg text{fill:var(--text)}
svg .faint{fill:var(--quiet)}
svg .rule{stroke:var(--line);stroke-width:1}
svg .band{fill:var(--soft)}
svg .mark-for{fill:var(--for);stroke:var(--for)}svg .mark-against{fill:var(--against);stroke:var(--against)}svg .mark-other{fill:var(--other);stroke:var(--other)}
svg .hollow{fill:var(--ground)}
svg .span{opacity:.35}
svg a text{fill:var(--text)}
svg a:focus-visible{outline:3px solid var(--accent)}
svg .flow{fill:none;stroke-width:2;opacity:.55}
svg .flow-for{stroke:var(--for)}svg .flow-against{stroke:var(--against);stroke-dasharray:7 4}svg .flow-neither{stroke:var(--other);stroke-dasharray:2 4}
svg .box{fill:var(--soft);stroke:var(--quiet)}
svg .bar-reported{fill:var(--for)}
svg .bar-alleged{fill:none;stroke:var(--against);stroke-width:2;stroke-dasharray:6 3}
svg .bar-estimated{fill:none;stroke:var(--other);stroke-width:2;stroke-dasharray:2 3}
svg .limit{stroke:var(--text);stroke-width:2}
svg .missing{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
details{margin-block:.75rem}
summary{cursor:pointer;min-height:1.75rem;color:var(--accent)}
footer{margin-block-start:3rem;padding-block-start:1.25rem;border-block-start:1px solid var(--line);color:var(--quiet);font-size:.875rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:40rem){th,td{padding:.5rem .6rem}.claim .first{font-size:1.08rem}.lead{font-size:1.1rem}.claims.short .claim{grid-template-columns:minmax(0,1fr)}.claims.short .under{grid-column:1}.claims.short .first{font-size:1.02rem}main>section{padding-block:1.75rem}.tally{grid-template-columns:repeat(2,1fr)}.tally div:last-child:nth-child(odd){grid-column:1/-1}}
@media (forced-colors:active){.chip.disputed{forced-color-adjust:none;background:CanvasText;color:Canvas}svg text{fill:CanvasText}svg .mark-for,svg .mark-against,svg .mark-other,svg .bar-reported{fill:LinkText;stroke:LinkText}svg .hollow{fill:Canvas}svg .band,svg .box{fill:Canvas;stroke:CanvasText}svg .rule,svg .limit,svg .flow,svg .missing,svg .bar-alleged,svg .bar-estimated{stroke:CanvasText}mark{color:CanvasText;background:Canvas}mark:target{outline-color:Highlight}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{margin:18mm 16mm}:root{color-scheme:light}body{font-size:10.5pt}.page{max-width:none;padding:0}nav,.skip{display:none}.layout{display:block}header{padding:0 0 1rem}a{color:inherit}.cite{min-height:0;line-height:inherit}.scroll{overflow:visible;border:0}.wide{min-width:0}.claim,.card,tr,blockquote,figure{break-inside:avoid}h2,h3{break-after:avoid}svg{max-width:100%;height:auto}details{display:block}thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
