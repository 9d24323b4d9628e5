import { z } from "zod";

/** What an export would hold and what it would leave out. */
export const exportInfoShape = z
  .object({
    /** Program that can print a PDF; null where none is installed. */
    chromium: z.string().nullable(),
    asOf: z.string().nullable(),
    reports: z.int(),
    statements: z.int(),
    accepted: z.int(),
    unsure: z.int(),
    edited: z.int(),
    notReviewed: z.int().meta({ description: "In it, though no person accepted them or was unsure." }),
    rejected: z.int().meta({ description: "Left out: a person rejected them." }),
    notAccepted: z
      .int()
      .meta({ description: "Left out: no person accepted them, and only accepted ones were asked for." }),
    orphans: z.int().meta({ description: "Left out: decisions on words that are gone." }),
    unread: z.int().meta({ description: "Left out: files that could not be read." }),
    decisions: z.int(),
    /** Size of the page, and how many pages it is split into. */
    pageBytes: z.int(),
    pages: z.int(),
  })
  .meta({ id: "ExportInfo" });
export type ExportInfo = z.infer<typeof exportInfoShape>;
