import { describe, expect, it } from "vitest";
import { readList } from "../../../src/screen/lists/read-list.ts";

const un = `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2030-01-01"><INDIVIDUALS><INDIVIDUAL>
<DATAID>1</DATAID><FIRST_NAME>ORLO </FIRST_NAME><SECOND_NAME>VEN</SECOND_NAME><REFERENCE_NUMBER>VSi.001 </REFERENCE_NUMBER>
<LISTED_ON>2021-02-03</LISTED_ON><NAME_ORIGINAL_SCRIPT>Орло Вен</NAME_ORIGINAL_SCRIPT>
<DESIGNATION><VALUE>General</VALUE></DESIGNATION><NATIONALITY><VALUE>Vesnia</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Orlo the Elder</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><FIRST_NAME>KARVIK MUNITIONS DEPARTMENT</FIRST_NAME><REFERENCE_NUMBER>VSe.002</REFERENCE_NUMBER>
<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Bureau 9 &amp; Co</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;

const ofac = `<sdnList xmlns="http://example.org"><sdnEntry><uid>77</uid><firstName>Ven</firstName><lastName>ORLO</lastName><title>General</title>
<sdnType>Individual</sdnType><akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>ELDER</lastName></aka></akaList>
<dateOfBirthList><dateOfBirthItem><dateOfBirth>1961</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry>
<sdnEntry><uid>78</uid><lastName>SELMA</lastName><sdnType>Vessel</sdnType><idList><id><idNumber>IMO 9123456</idNumber></id></idList></sdnEntry></sdnList>`;

const eu = `<export><sanctionEntity euReferenceNumber="EU.1.2" logicalId="9"><regulation publicationDate="2022-03-04"/>
<subjectType code="person"/><nameAlias wholeName="Ven Orlo" function="General" strong="true"/><nameAlias firstName="V." lastName="Orlo" wholeName="" strong="false"/>
<birthdate birthdate="1961-05-06"/><citizenship countryDescription="VESNIA"/></sanctionEntity></export>`;

describe("readList", () => {
  it("readList › reads UN entries, trimmed, with aliases by quality", () => {
    const [person, body] = readList(un);
    expect(person).toMatchObject({
      list: "un",
      id: "VSi.001",
      kind: "person",
      listedOn: "2021-02-03",
      bornOn: ["1961"],
    });
    expect(person!.names).toEqual([
      { text: "ORLO VEN", kind: "name" },
      { text: "Orlo the Elder", kind: "weak" },
      { text: "Орло Вен", kind: "original-script" },
    ]);
    expect(body!.names[1]).toEqual({ text: "Bureau 9 & Co", kind: "former" });
  });

  it("readList › reads OFAC entries from XML", () => {
    const [person, ship] = readList(ofac);
    expect(person).toMatchObject({ list: "ofac", id: "77", kind: "person", offices: ["General"] });
    expect(person!.names).toEqual([
      { text: "ORLO, Ven", kind: "name" },
      { text: "ELDER", kind: "weak" },
    ]);
    expect(ship).toMatchObject({ kind: "vessel", imo: "9123456" });
  });

  it("readList › reads the OFAC table", () => {
    const row = `77,"ORLO, Ven","individual","VS","General",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1961; nationality Vesnia; a.k.a. 'ELDER'."`;
    const ship =
      '78,"SELMA",vessel,"VS",-0-,-0-,Tanker,-0-,-0-,Vesnia,-0-,"Vessel Registration Identification IMO 9123456."';
    const [person, vessel] = readList(`${row}\r\n${ship}\r\n`);
    expect(person).toMatchObject({ id: "77", kind: "person", bornOn: ["1961"], countries: ["Vesnia"] });
    expect(person!.names.map(({ text }) => text)).toEqual(["ORLO, Ven", "ELDER"]);
    expect(vessel).toMatchObject({ kind: "vessel", imo: "9123456", countries: ["Vesnia"] });
  });

  it("readList › reads EU entries", () => {
    expect(readList(eu)).toMatchObject([
      {
        list: "eu",
        id: "EU.1.2",
        kind: "person",
        listedOn: "2022-03-04",
        bornOn: ["1961-05-06"],
        countries: ["VESNIA"],
      },
    ]);
    expect(readList(eu)[0]!.names).toEqual([
      { text: "Ven Orlo", kind: "name" },
      { text: "V. Orlo", kind: "weak" },
    ]);
  });

  it("readList › reads FollowTheMoney lines and lists, and skips what names nobody", () => {
    const ship = {
      id: "q1",
      schema: "Vessel",
      datasets: ["vs_list"],
      properties: { name: ["Selma"], imoNumber: ["IMO9123456"] },
    };
    const address = { id: "q2", schema: "Address", properties: { full: ["Karvik"] } };
    const lines = `${JSON.stringify(ship)}\n${JSON.stringify(address)}\n`;
    expect(readList(lines)).toMatchObject([{ list: "vs_list", kind: "vessel", imo: "9123456" }]);
    expect(readList(JSON.stringify([ship, address]))).toEqual(readList(lines));
  });

  it.each([
    ["<html><body>no list</body></html>", "the XML is no UN, OFAC SDN or EU list"],
    ["{broken", "list line 1: not JSON"],
    ["1,2,3", "list row 1: 3 columns"],
    ["", "neither XML, JSON nor the OFAC table"],
  ])("readList › refuses %s", (text, message) => {
    expect(() => readList(text)).toThrow(message);
  });
});
