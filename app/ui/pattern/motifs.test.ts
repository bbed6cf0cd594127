import { expect, test } from "vitest";
import { golCell, MOTIFS, type MotifName } from "./motifs";

const SIGNS = { outer: "O", inner: "i", motif: "#", ground: ".", none: " " };

function drawn(motif: MotifName): string[] {
  return Array.from({ length: 25 }, (_, row) =>
    Array.from({ length: 25 }, (_, column) => SIGNS[golCell(motif, column - 12, row - 12)])
      .join("")
      .trimEnd(),
  );
}

test("The göl of the Migration School is drawn cell by cell as designed: two rings around lines", () => {
  expect(drawn("lines").slice(0, 13)).toEqual([
    "            O",
    "           OOO",
    "          OO OO",
    "         OO i OO",
    "        OO i i OO",
    "       OO i # i OO",
    "      OO i ... i OO",
    "     OO i ##### i OO",
    "    OO i ....... i OO",
    "   OO i ######### i OO",
    "  OO i ........... i OO",
    " OO i ############# i OO",
    "OO i ......###...... i OO",
  ]);
});

test("The gate of the internships and the brackets of the volunteers are drawn as designed", () => {
  expect(drawn("gate").slice(6, 13)).toEqual([
    "      OO i ... i OO",
    "     OO i .#.#. i OO",
    "    OO i .##.##. i OO",
    "   OO i .##...##. i OO",
    "  OO i .##..#..##. i OO",
    " OO i .##..###..##. i OO",
    "OO i .##..#####..##. i OO",
  ]);
  expect(drawn("brackets").slice(7, 13)).toEqual([
    "     OO i .###. i OO",
    "    OO i ....... i OO",
    "   OO i .###.###. i OO",
    "  OO i ..#.....#.. i OO",
    " OO i .#.#.###.#.#. i OO",
    "OO i ..#.#.###.#.#.. i OO",
  ]);
});

test("Every motif is mirrored four ways and none is the same as another", () => {
  const pictures = (Object.keys(MOTIFS) as MotifName[]).map((motif) => drawn(motif).map((row) => row.padEnd(25)));
  for (const rows of pictures) {
    expect([...rows].reverse()).toEqual(rows);
    expect(rows.map((row) => [...row].reverse().join(""))).toEqual(rows);
  }
  expect(new Set(pictures.map((rows) => rows.join("\n"))).size).toBe(pictures.length);
});
