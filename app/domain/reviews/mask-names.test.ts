import fc from "fast-check";
import { expect, test } from "vitest";
import { MASK, maskNames } from "./mask-names";
import { soundOf } from "./name-sound";

const SHAHLA = { names: ["Ələsgərova", "Şəhla", "Çərkəz", "Shahla Alasgarova"] };
const ELI = { names: ["Əliyev", "Əli", "Vüqar"] };

test.each([
  ["Mənim adım Şəhladır.", `Mənim adım ${MASK}.`],
  ["Mən Ələsgərova Şəhla Çərkəz qızı bu proqrama müraciət edirəm.", `Mən ${MASK} bu proqrama müraciət edirəm.`],
  ["müəllimim dedi: şəhlaya kömək edin", `müəllimim dedi: ${MASK} kömək edin`],
  ["ŞƏHLANIN layihəsi", `${MASK} layihəsi`],
  ["Меня зовут Шахла Алескерова.", `Меня зовут ${MASK}.`],
  ["Отзыв о Шахле Алескеровой прилагается", `Отзыв о ${MASK} прилагается`],
  ["My name is Shahla; Alasgarova's plan", `My name is ${MASK}; ${MASK} plan`],
  ["Elesgerova adından yazıram", `${MASK} adından yazıram`],
])("a person's own names are taken out of “%s”", (text, expected) => {
  expect(maskNames(text, SHAHLA)).toBe(expected);
});

test.each([
  ["Mən ali təhsil alıram, əlil uşaqlara kömək edirəm.", "Mən ali təhsil alıram, əlil uşaqlara kömək edirəm."],
  ["Bu iş əlimizdən gəlir.", "Bu iş əlimizdən gəlir."],
  ["Əlinin və Əliyevin planı", `${MASK} və ${MASK} planı`],
  ["Алиев Али Вугар оглы", MASK],
])("of a short name only what is the name is taken out of “%s”", (text, expected) => {
  expect(maskNames(text, ELI)).toBe(expected);
});

test("addresses, links, handles and telephone numbers are taken out, years and sums are not", () => {
  expect(
    maskNames(
      "Yazın: a.b@example.com, https://github.com/abc və ya @abc_de, +994 50 123 45 67. 2026-cı il, 1 500 AZN",
      {
        names: [],
      },
    ),
  ).toBe(`Yazın: ${MASK}, ${MASK} və ya ${MASK}, ${MASK}. 2026-cı il, 1 500 AZN`);
});

test("a school is taken out as it is written, in any case and with its ending", () => {
  const hidden = { names: [], phrases: ["Bakı Dövlət Universiteti", "ab"] };
  expect(maskNames("Mən BAKI DÖVLƏT UNİVERSİTETİNDƏ və Bakı  Dövlət Universitetində oxudum, abc", hidden)).toBe(
    `Mən ${MASK} və ${MASK} oxudum, abc`,
  );
});

test("a school's abbreviation is taken out in capitals, whatever ending follows, and no other word is", () => {
  const hidden = { names: [], institutions: ["Bakı Dövlət Universiteti", "Xəzər Universiteti"] };
  expect(maskNames("BDU-da və BDU’nun kitabxanasında; bdu, BDUS, XU, SABDU. Bakı Dövlət Universitetində", hidden)).toBe(
    `${MASK} və ${MASK} kitabxanasında; bdu, BDUS, XU, SABDU. ${MASK}`,
  );
});

test("a name sounds the same in the three alphabets' usual spellings", () => {
  for (const spellings of [
    ["Ələsgərova", "Alasgarova", "Алескерова"],
    ["Hüseynov", "Huseynov", "Гусейнов"],
    ["Cavid", "Джавид"],
    ["Qasımov", "Gasimov", "Гасымов", "Касымов"],
  ]) {
    expect(new Set(spellings.map(soundOf)).size, spellings.join()).toBe(1);
  }
});

test("whatever stands around it, the name itself never stays in the text", () => {
  const word = fc.constantFrom("Ələsgərova", "ələsgərovanın", "ŞƏHLA", "Şəhlaya", "Шахле", "Алескеровой");
  const between = fc.constantFrom(" ", ", ", ". ", "\n", " – ", "“");
  fc.assert(
    fc.property(fc.array(fc.tuple(between, word), { minLength: 1, maxLength: 6 }), (parts) => {
      const masked = maskNames(`Mən${parts.map(([gap, name]) => gap + name).join("")} oldum`, SHAHLA);
      return !/sgər|əhla|ŞƏHLA|ахл|ескер/u.test(masked);
    }),
  );
});

test("an empty name and an empty text change nothing", () => {
  expect(maskNames("", SHAHLA)).toBe("");
  expect(maskNames("Salam", { names: [null, undefined, ""] })).toBe("Salam");
});
