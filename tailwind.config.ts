import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";
import { cssName, DARK, DATA_DARK, DATA_LIGHT, LIGHT } from "./app/ui/tokens";

/** The palette as CSS variables; classes name the tokens, the theme decides what they look like. */
function variables(colours: Record<string, string>, data: Record<string, string>): Record<string, string> {
  const entries = Object.entries(colours).map(([token, value]) => [cssName(token), value]);
  const fills = Object.entries(data).map(([code, value]) => [`--data-${code.toLowerCase()}`, value]);
  return Object.fromEntries([...entries, ...fills]);
}

const light = {
  ...variables(LIGHT, DATA_LIGHT),
  "--logo-water": "#7FB3B0",
  "--logo-door": LIGHT.nar,
  "--emblem-outer": LIGHT.xezer,
  "--emblem-inner": LIGHT.zeferan,
  "--field": "#E7E0D1",
  colorScheme: "light",
};
const dark = {
  ...variables(DARK, DATA_DARK),
  "--logo-water": "#3E8C8C",
  "--logo-door": DARK.zeferan,
  "--emblem-outer": DARK.zeferan,
  "--emblem-inner": DARK.xezer,
  "--field": "#14292D",
  colorScheme: "dark",
};

const colours = Object.fromEntries(
  Object.keys(LIGHT).map((token) => [cssName(token).slice(2), `var(${cssName(token)})`]),
);
const fills = Object.fromEntries(
  Object.keys(DATA_LIGHT).map((code) => [`data-${code.toLowerCase()}`, `var(--data-${code.toLowerCase()})`]),
);

export default {
  content: ["./app/**/*.{ts,tsx}"],
  theme: {
    // Replaced, not extended: a colour, size or width that is not a token does not compile to anything.
    colors: { ...colours, ...fills, transparent: "transparent", current: "currentColor", inherit: "inherit" },
    screens: { tablet: "40rem", desktop: "62.5rem", wide: "80rem" },
    fontFamily: {
      text: ["var(--font-text)"],
      display: ["var(--font-display)"],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "monospace"],
    },
    fontWeight: { normal: "400", medium: "500", semibold: "600", bold: "700", extrabold: "800" },
    fontSize: {
      home: ["var(--size-home)", "1.12"],
      h1: ["var(--size-h1)", "1.12"],
      h2: ["var(--size-h2)", "1.12"],
      h3: ["var(--size-h3)", "1.12"],
      lead: ["var(--size-lead)", "1.5"],
      body: ["var(--size-body)", "var(--leading-body)"],
      small: ["0.875rem", "1.45"],
      answer: ["1rem", "1.6"],
    },
    borderRadius: { none: "0", box: "2px", chip: "3px", control: "4px" },
    boxShadow: { none: "none", over: "0 12px 32px rgba(6, 47, 56, 0.22)" },
    transitionDuration: { DEFAULT: "var(--fast)", fast: "var(--fast)", panel: "var(--panel)" },
    transitionTimingFunction: { DEFAULT: "cubic-bezier(0.2, 0, 0, 1)" },
    extend: {
      maxWidth: { page: "75rem", form: "40rem", prose: "36em" },
      borderWidth: { control: "var(--control-border)", turn: "2px" },
      minHeight: { control: "var(--control)" },
      spacing: {
        control: "var(--control)",
        "control-inset": "var(--control-inset)",
        "button-inset": "var(--button-inset)",
      },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ":root, [data-theme='light']": light,
        // On screens only: paper is white and ink is dark, whatever the screen was showing.
        "@media screen and (prefers-color-scheme: dark)": { ":root:not([data-theme='light'])": dark },
        "@media screen": { "[data-theme='dark']": dark },
        "@media print": { ":root": { "--paper": "#FFFFFF", "--sunken": "#FFFFFF" } },
      });
    }),
  ],
} satisfies Config;
