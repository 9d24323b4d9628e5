import { Buffer } from "node:buffer";
import type { Report } from "../model/report.ts";
import { parseHtmlPage } from "./html-page.ts";
import { takeArticle } from "./read-html.ts";
import { reportFromText } from "./report-from-text.ts";

/** Makes a report of a Word document: its paragraphs, headings as headline and subheadings. Pictures are left out. Throws where the file is damaged. */
export async function readDocx(bytes: Uint8Array, path: string | null): Promise<Report> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })), externalFileAccess: false },
  );
  const { text, zones } = await takeArticle(parseHtmlPage(value));
  return reportFromText(text, { path, zones });
}

/**
 * Finds what the texts of a ZIP file say they unpack to, in bytes (pictures are never unpacked), and whether it is a Word document. Read before anything is
 * unpacked, since a small file can hold gigabytes.
 */
export function findZipContents(bytes: Uint8Array): { readonly unpacked: number; readonly isWord: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  let isWord = false;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) {
      continue;
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder("latin1").decode(bytes.subarray(at + 46, at + 46 + nameLength));
    unpacked += /\.(?:xml|rels)$/iu.test(name) ? view.getUint32(at + 24, true) : 0;
    isWord ||= name === "word/document.xml";
    at += 45 + nameLength;
  }
  return { unpacked, isWord };
}
