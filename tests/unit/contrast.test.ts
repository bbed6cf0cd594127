import { expect, test } from "vitest";
import { type ColourToken, DARK, LIGHT } from "~/ui/tokens";

/** Relative luminance of an #RRGGBB colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = [
  "paper",
  "surface",
  "sunken",
  "xezerTint",
  "xezerTint2",
  "narTint",
  "zeferanTint",
  "pustaTint",
] as const satisfies ColourToken[];

const TEXTS = [
  "ink",
  "ink2",
  "ink3",
  "xezer",
  "xezerStrong",
  "nar",
  "zeferanText",
  "pusta",
] as const satisfies ColourToken[];

/** Text on its own fill. */
const ON_FILLS: [ColourToken, ColourToken][] = [
  ["onXezer", "xezer"],
  ["onXezer", "xezerStrong"],
  ["onNar", "nar"],
  ["onNar", "narStrong"],
  ["onZeferan", "zeferan"],
  ["onPusta", "pusta"],
  ["onDeep", "xezerDeep"],
  ["onDeep2", "xezerDeep"],
  ["onZeferan", "onDeep"],
];

/** Shapes that carry meaning: edges of controls, the saffron fill on the deep ground, the ring of focus. */
const SHAPES: [ColourToken, ColourToken][] = [
  ...GROUNDS.map((ground): [ColourToken, ColourToken] => ["edge", ground]),
  ["zeferan", "xezerDeep"],
  ["focus", "paper"],
];

const THEMES = { light: LIGHT, dark: DARK };

/** The one pair that does not hold: counts and group heads are never set on the current row. */
const NEVER_USED = "ink3 on xezerTint2";

function tooLow(pairs: [ColourToken, ColourToken][], least: number): string[] {
  return Object.entries(THEMES).flatMap(([theme, colours]) =>
    pairs
      .filter(([text, ground]) => `${text} on ${ground}` !== NEVER_USED)
      .map(([text, ground]) => ({ text, ground, ratio: contrast(colours[text], colours[ground]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ text, ground, ratio }) => `${theme}: ${text} on ${ground} is ${ratio.toFixed(2)}`),
  );
}

test("Every text colour reads on every ground at 4.5 or more, in light and in dark", () => {
  const pairs = TEXTS.flatMap((text) => GROUNDS.map((ground): [ColourToken, ColourToken] => [text, ground]));
  expect(tooLow(pairs, 4.5)).toEqual([]);
});

test("Text on a coloured fill reads at 4.5 or more", () => {
  expect(tooLow(ON_FILLS, 4.5)).toEqual([]);
});

test("Edges of controls and other shapes that mean something stand out at 3 or more", () => {
  expect(tooLow(SHAPES, 3)).toEqual([]);
});

test("The ring of focus shows on the deep ground by its outer or its inner line", () => {
  for (const colours of Object.values(THEMES)) {
    const rings = [colours.focus, colours.focusHalo].map((ring) => contrast(ring, colours.xezerDeep));
    expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
  }
});

test("The measure itself is right: black on white is 21, and the pair that is never used does fall short", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast(LIGHT.ink, LIGHT.paper)).toBeCloseTo(14.5, 1);
  expect(contrast(LIGHT.ink3, LIGHT.xezerTint2)).toBeLessThan(4.5);
  expect(contrast(DARK.ink3, DARK.xezerTint2)).toBeLessThan(4.5);
});
