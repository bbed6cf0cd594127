import fc from "fast-check";
import { expect, test } from "vitest";
import { shownName } from "./shown-name";

test.each([
  ["cv_2026.pdf", "cv_2026.pdf"],
  ["Tələbə arayışı.PDF", "Tələbə arayışı.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["..\\..\\windows\\system.ini", "system.pdf"],
  ["C:\\fakepath\\diplom.pdf", "diplom.pdf"],
  ["photo.jpg.exe", "photo.jpg.pdf"],
  ["\u202Efdp.exe", "fdp.pdf"],
  ["a\r\nSet-Cookie: b=1.pdf", "aSet-Cookie_ b=1.pdf"],
  ["\0.pdf", "file.pdf"],
  ["...", "file.pdf"],
  ["", "file.pdf"],
  ['"><script>.pdf', "___script_.pdf"],
])("the name %j is shown as %j", (sent, shown) => {
  expect(shownName(sent, "application/pdf")).toBe(shown);
});

test("a name of ten thousand letters is cut and keeps its extension", () => {
  expect(shownName(`${"ə".repeat(10_000)}.pdf`, "application/pdf")).toBe(`${"ə".repeat(80)}.pdf`);
});

test("no name a browser can send leaves a folder, a control character or an empty name behind", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (sent) => {
      const shown = shownName(sent, "image/png");
      return shown.endsWith(".png") && shown.length > 4 && !/[/\\\p{C}]/u.test(shown) && !shown.startsWith(".");
    }),
  );
});
