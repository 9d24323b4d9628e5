const isFeedHead =
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[^>[]{0,500}(?:\[[\s\S]{0,2000}?\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)(?=[\s>])/iu;

/** Whether the head of a text is that of a feed: RSS, Atom or RSS in RDF. */
export function isFeed(head: string): boolean {
  return isFeedHead.test(head);
}
