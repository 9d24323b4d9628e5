import { mensNames, womensNames } from "./first-names.ts";

const singular =
  "spokesman spokeswoman spokesperson minister president premier chancellor king queen prince princess pope chief head leader boss director chairman chairwoman chair commander general colonel captain major lieutenant sergeant corporal admiral marshal commodore brigadier officer soldier pilot envoy ambassador diplomat attache consul secretary adviser advisor aide deputy governor mayor senator lawmaker deputy delegate negotiator mediator representative candidate hopeful analyst expert researcher scientist engineer economist historian professor lecturer academician toxicologist chemist physicist doctor nurse judge magistrate prosecutor lawyer attorney counsel barrister inspector investigator detective constable sheriff coroner warden guard manager executive founder owner tycoon hopeful redhead magnate mogul farmer skipper fisherman sailor driver trader dealer broker defector journalist reporter correspondent editor columnist author writer blogger critic observer monitor activist campaigner dissident veteran widow widower sister brother mother father wife husband son daughter uncle aunt cousin friend neighbour neighbor teacher student pupil witness survivor inmate prisoner hostage resident villager shepherd worker miner docker foreman registrar clerk auditor ombudsman official agent operator insider source dictator strongman statesman politician rival opponent whistleblower accuser bishop priest monk vicar imam counsellor technician strategist pollster specialist fellow scholar man woman lady girl boy patient runner athlete referee coach player trainer customer salesman saleswoman defender protester demonstrator organiser organizer volunteer programmer hacker designer investor banker plumber baker gardener cook chef waiter barber tailor porter firefighter paramedic policeman policewoman gunman trooper smuggler mercenary militant insurgent lobbyist member librarian curator archivist musician singer actor actress conductor artist photographer cameraman presenter novelist poet translator interpreter guide pensioner grandmother grandfather granddaughter grandson nephew niece businessman businesswoman entrepreneur industrialist statistician physician surgeon psychiatrist psychologist biologist geologist geographer hydrologist astronomer meteorologist seismologist epidemiologist virologist archaeologist sociologist anthropologist linguist philosopher jurist notary plaintiff defendant suspect fugitive refugee migrant exile settler footballer goalkeeper striker boxer sprinter swimmer skier navigator mechanic electrician commissioner rapporteur parliamentarian congressman congresswoman councillor legislator treasurer comptroller provost chaplain rabbi elder chieftain warlord prefect freshman barman mogul lad pal dad mum father mother";
const nouns: ReadonlySet<string> = new Set(singular.split(" "));

/** Whether a noun in lower case calls one person something: "minister", "the widow". */
export function isPersonNoun(noun: string): boolean {
  return nouns.has(noun) || (noun.includes("-") && /^(?:ex|vice|co)-\p{L}+$/u.test(noun));
}

const plurals: ReadonlySet<string> = new Set(
  "officials people men women police villagers spokespeople fishermen witnesses elders gunmen rebels captains authorities campaigners relatives families protesters commentators pundits others sources".split(
    " ",
  ),
);

/** Whether a noun in lower case calls several people something: "ministers". */
export function isPeopleNoun(noun: string): boolean {
  return plurals.has(noun) || (noun.endsWith("s") && nouns.has(noun.slice(0, -1)));
}

export type Gender = "he" | "she";

const feminine: ReadonlySet<string> = new Set(
  "mrs ms miss lady dame madam madame queen princess spokeswoman chairwoman congresswoman woman girl widow sister mother wife daughter aunt gran mum missus actress waitress mayoress duchess nun her".split(
    " ",
  ),
);
const masculine: ReadonlySet<string> = new Set(
  "mr sir lord king prince pope spokesman congressman man boy widower brother father husband son uncle dad actor fisherman barman foreman duke priest monk his gunman statesman strongman".split(
    " ",
  ),
);

/** The pronoun that titles and nouns beside a person's name ask for; null where they ask for none. */
export function toGender(words: readonly string[]): Gender | null {
  if (words.some((word) => feminine.has(word))) return "she";
  return words.some((word) => masculine.has(word)) ? "he" : null;
}

/** The pronoun a first name makes likely, by lists and by its ending; null where neither tells. */
export function guessGender(firstName: string): Gender | null {
  const name = firstName.toLowerCase();
  if (womensNames.has(name)) return "she";
  if (mensNames.has(name)) return "he";
  return /(?:a|ie|ine|elle|ette)$/u.test(name) && name.length > 2 ? "she" : null;
}
