import { expect, test } from "vitest";
import regionsData from "../../../prisma/data/regions.json";
import { MASK, maskNames } from "./mask-names";

const QAX = ["Qax", "Gakh", "Гах"];
const GANJA = ["Gəncə", "Ganja", "Гянджа"];
const SHAKI = ["Şəki", "Shaki", "Шеки"];
const GUBA = ["Quba", "Guba", "Губа"];
const LANKARAN = ["Lənkəran", "Lankaran", "Ленкорань"];
const without = (text: string, places: string[]) => maskNames(text, { names: [], places });

test.each([
  [QAX, "Qaxda Qaxın Qaxa Qaxdan Qaxı Qaxla Qaxlı Qaxlılar Qaxdanam Qaxlıyam QAXDA Qax'ın Qax-da Qax"],
  [QAX, "qaxda qaxdan qaxlıyam qaxdakı Gakh Gakh's Гах Гаха Гаху Гахе гахский гахской"],
  [GANJA, "Gəncədə Gəncənin Gəncəyə Gəncəlilər GƏNCƏDƏN Gencede gəncədə gəncəyə gəncənin Ganja Ganja's"],
  [GANJA, "Гянджа Гяндже Гянджи Гянджу Гянджой гянджинский Гянджинец гянджинцы"],
  [SHAKI, "Şəki Şəkidə Şəkinin ŞƏKİDƏ ŞƏKIDE şəkidən Шеки шекинская Shaki"],
  [GUBA, "Quba Qubada Qubanın qubadan Губа Губе Губу Губой губинский"],
  [LANKARAN, "Lənkəran Lənkəranda lənkəranlıyam Ленкорань Ленкорани Ленкоранью ленкоранского"],
])("a place is found with the endings a place takes: %s", (places, text) => {
  for (const word of text.split(" ")) expect(without(word, places), word).toBe(MASK);
});

test.each([
  [QAX, "qaxınc Qaxınc qaxınclar qaxmaq Qaxmaram qax qaxır Qaxışlar Qaxovçu гахать Гахающий"],
  [GANJA, "gənc gənclər gənclik Gənclər Gənclik gəncə gəncəm Gəncliyin Ganjavi гянджубас"],
  [SHAKI, "şəkil şəkillər Şəkil Şəkillər şəklin şəkildə Şəkildə ŞƏKİL şəki шек Шекспир"],
  [GUBA, "qubar Qubadlı Qubadlıda quba губа губы губе губка Губка губернатор Губернатор"],
  [LANKARAN, "lənkəran Lənkərudlu ленкор Ленский"],
])("no other word that begins like it is: %s", (places, text) => {
  const words = text.split(" ");
  expect(words.filter((word) => without(word, places) !== word)).toEqual([]);
});

test("one that is written small is found before the word for what it is", () => {
  expect(without("Mən gəncə şəhərində, o isə qax rayonunda yaşayır.", [...GANJA, ...QAX])).toBe(
    `Mən ${MASK} şəhərində, o isə ${MASK} rayonunda yaşayır.`,
  );
  expect(without("Hər gəncə kömək lazımdır", GANJA)).toBe("Hər gəncə kömək lazımdır");
});

test("punctuation around a place stays, and two places in one word are two", () => {
  expect(without("“Qax”, (Qaxda): Qax-Zaqatala yolu; Bakı–Qax.", QAX)).toBe(
    `“${MASK}”, (${MASK}): ${MASK}-Zaqatala yolu; Bakı–${MASK}.`,
  );
});

test("every region's own name is found in its three languages, and in the locative", () => {
  const regions = (regionsData.regions as { name: { az: string; en: string; ru: string } }[]).map(({ name }) => name);
  expect(regions.length).toBeGreaterThan(60);
  const left = regions.flatMap(({ az, en, ru }) =>
    [az, en, ru, `${az}da`, `${az}dən`].filter((word) => without(word, [az, en, ru]) !== MASK),
  );
  expect(left).toEqual([]);
});

test("a school of three letters is taken out as it is written, with its ending, and the word of those letters is not", () => {
  const hidden = { names: [], institutions: ["ADA"] };
  const text = "ADA, ADA-da, ADAnın, ADA-nın tələbəsi; ada, adada, Adada, ADAM, adam, ADALƏT";
  expect(maskNames(text, hidden)).toBe(
    `${MASK}, ${MASK}, ${MASK}, ${MASK} tələbəsi; ada, adada, Adada, ADAM, adam, ADALƏT`,
  );
});
