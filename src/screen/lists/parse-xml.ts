import { Parser } from "htmlparser2";

/** One element of an XML file. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Parses XML into a tree; prefixes of names are dropped. Declares and loads no entities of the file's own. Never throws. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const node: XmlNode = { name: toPlainName(name), attributes, children: [], text: "" };
        open.at(-1)!.children.push(node);
        open.push(node);
      },
      ontext: (text) => {
        open.at(-1)!.text += text;
      },
      onclosetag: () => {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root;
}

/** All elements of a name at any depth, in the order of the file. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.name === name) found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index]!);
  }
  return found;
}

/** Text of the direct children of a name, trimmed; empty ones are skipped. */
export function readTexts(node: XmlNode, name: string): string[] {
  return node.children
    .filter((child) => child.name === name)
    .map(({ text }) => text.replaceAll(/\s+/gu, " ").trim())
    .filter((text) => text !== "");
}

function toPlainName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
