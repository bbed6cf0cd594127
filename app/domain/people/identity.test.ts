import { expect, test } from "vitest";
import profile from "../../../prisma/data/profile.json";
import { findDocumentType, isDocumentNumber, maskDocumentNumber, normaliseDocumentNumber } from "./document";
import { isFin, maskFin, normaliseFin } from "./fin";
import { displayPhone, isPhone, normalisePhone } from "./phone";
import { SHIPPED_PROFILE } from "./shipped-profile";

test("a FIN is upper-cased as ASCII only and has no I and no O", () => {
  expect(normaliseFin(" 0ts1a2b ")).toBe("0TS1A2B");
  expect(normaliseFin("0tsi1ı2")).toBe("0TSI1ı2");
  expect(["0TS1A2B", "0TS1A2", "0TS1A2BC", "0TSIA2B", "0TSOA2B", "0ts1a2b", "0TS1Ə2B"].map(isFin)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("masks keep the ends of a FIN and the end of a document number", () => {
  expect(maskFin("0TS1A2B")).toBe("*****2B");
  expect(maskFin("0TS1")).toBe("****");
  expect(maskDocumentNumber("AZE00000001")).toBe("********001");
  expect(maskDocumentNumber("12")).toBe("**");
});

test.each(SHIPPED_PROFILE.documentTypes)(
  "the sample number of $key has the form of its type and no other citizen's type",
  (type) => {
    expect(isDocumentNumber(type, type.sample)).toBe(true);
    const citizens = SHIPPED_PROFILE.documentTypes.filter(
      (other) => other.forCitizens && isDocumentNumber(other, type.sample),
    );
    expect(citizens.map((other) => other.key)).toEqual(type.forCitizens ? [type.key] : []);
  },
);

test("a document number is stored without spaces in ASCII capitals", () => {
  expect(normaliseDocumentNumber(" aze 0000 0001 ")).toBe("AZE00000001");
  expect(findDocumentType(SHIPPED_PROFILE, "libraryCard")).toBeUndefined();
});

test.each(profile.phoneExamples)("the phone number $input is stored as $stored", ({ input, stored }) => {
  expect(normalisePhone(input)).toBe(stored);
  expect(isPhone(stored)).toBe(true);
});

test("an Azerbaijani number has nine digits after the country code, a foreign one seven to fifteen in all", () => {
  expect(
    ["+99450000000", "+9945000000011", "+380441234567", "+12", "0500000001", "+994abcdefghi"].map(isPhone),
  ).toEqual([false, false, true, false, false, false]);
});

test("a number is shown in groups", () => {
  expect(displayPhone("+994500000001")).toBe("+994 50 000 00 01");
  expect(displayPhone("+380441234567")).toBe("+380441234567");
});
