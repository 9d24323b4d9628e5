/** What sort of body a noun calls something: `company` for "firm", "maker", "the haulier". */
export type BodyClass = "company" | "medium" | "group" | "office" | "state";

const classes: Readonly<Record<BodyClass, string>> = {
  company:
    "company firm maker makers manufacturer operator owner owners bank insurer haulier carrier airline shipper shipyard yard contractor trader utility producer supplier exporter importer corporation developer conglomerate business lender brewery refiner refinery broker shipowner consultancy giant concern consortium works subsidiary builder",
  medium:
    "newspaper paper daily weekly agency broadcaster channel outlet website site station magazine portal bulletin newsletter tabloid network gazette wire programme program podcast show platform",
  group:
    "group organisation organization movement charity ngo tank institute monitor watchdog collective campaign outfit project centre center foundation association union guild federation confederation league alliance coalition party front rebels militia gang club society trust council observatory think-tank initiative faction laboratory lab university hospital museum museums campaigners do-gooders insurers mission inquiry cooperative chamber academy board church",
  office:
    "ministry department army navy military police embassy consulate office bureau service agency authority commission committee council court parliament cabinet staff command force forces guard guards coastguard inspectorate directorate regulator prosecutor treasury presidency palace mission customs secretariat delegation tribunal assembly senate intelligence panel board administration junta railways railway panel team registry",
  state: "government state country republic regime nation kingdom administration authorities leadership",
};

const classesOfNoun: ReadonlyMap<string, readonly BodyClass[]> = toMap();

function toMap(): Map<string, BodyClass[]> {
  const map = new Map<string, BodyClass[]>();
  for (const kind of ["company", "medium", "group", "office", "state"] as const)
    for (const noun of classes[kind].split(" ")) map.set(noun, [...(map.get(noun) ?? []), kind]);
  return map;
}

/** The sorts of body a noun in lower case may call something; empty where it calls none. */
export function toBodyClasses(noun: string): readonly BodyClass[] {
  return classesOfNoun.get(noun) ?? [];
}

const organs =
  /^(?:ministry|department|army|navy|military|forces|force|staff|embassy|consulate|government|parliament|cabinet|presidency|palace|treasury|intelligence|customs|coastguard|police|guard|guards|prosecutor|administration|leadership|authorities|delegation|junta)$/u;

/** Whether a body so called belongs to a state, so that its state is part of who it is. */
export function isStateOrgan(noun: string): boolean {
  return organs.test(noun);
}
