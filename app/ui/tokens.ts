/** One colour of the portal's palette. What each is for stands beside it in `COLOUR_USE`. */
export type ColourToken = keyof typeof LIGHT;

export const LIGHT = {
  paper: "#FBF8F1",
  surface: "#FFFFFF",
  sunken: "#F2EDE2",
  ink: "#10282D",
  ink2: "#405659",
  ink3: "#5A6D70",
  line: "#DED7C8",
  edge: "#66797D",
  xezer: "#0B5661",
  xezerStrong: "#083F49",
  xezerDeep: "#062F38",
  xezerTint: "#E2EFED",
  xezerTint2: "#C5DEDB",
  onXezer: "#FFFFFF",
  onDeep: "#F6F1E4",
  onDeep2: "#B9D3D1",
  deepLine: "#1F5660",
  nar: "#A3213B",
  narStrong: "#7F162C",
  narTint: "#F9E7E5",
  onNar: "#FFFFFF",
  zeferan: "#E9A426",
  zeferanText: "#7E5200",
  zeferanTint: "#FCF0D4",
  onZeferan: "#2B1B00",
  pusta: "#44661C",
  pustaTint: "#E9F0DA",
  onPusta: "#FFFFFF",
  focus: "#10282D",
  focusHalo: "#F5B83D",
} as const;

export const DARK: Record<ColourToken, string> = {
  paper: "#0A191C",
  surface: "#11262A",
  sunken: "#071214",
  ink: "#EBF2EF",
  ink2: "#B7C8C7",
  ink3: "#97ABAC",
  line: "#25434A",
  edge: "#7A999C",
  xezer: "#74CFCA",
  xezerStrong: "#A2E3DE",
  xezerDeep: "#05242B",
  xezerTint: "#15383D",
  xezerTint2: "#1D4A50",
  onXezer: "#03262B",
  onDeep: "#F3EEE1",
  onDeep2: "#AECBCA",
  deepLine: "#1B4C56",
  nar: "#F29AA0",
  narStrong: "#F8C0C2",
  narTint: "#3B1A22",
  onNar: "#38040F",
  zeferan: "#F2B94D",
  zeferanText: "#F2C469",
  zeferanTint: "#372A10",
  onZeferan: "#2B1B00",
  pusta: "#B3D37F",
  pustaTint: "#22301A",
  onPusta: "#16240A",
  focus: "#F5B83D",
  focusHalo: "#071214",
};

export const COLOUR_USE: Record<ColourToken, string> = {
  paper: "ground of every page",
  surface: "cards, fields, panels",
  sunken: "rails, notes, quiet blocks",
  ink: "text",
  ink2: "secondary text",
  ink3: "group headings, counts; not on xezerTint2",
  line: "hairlines, never a control edge",
  edge: "edge of controls and marks",
  xezer: "Caspian teal: primary button, links, with the Service",
  xezerStrong: "hover, text on teal tints",
  xezerDeep: "hero, footer, bulk bar",
  xezerTint: "selected row, calm note",
  xezerTint2: "current row, current menu item",
  onXezer: "text on xezer and xezerStrong",
  onDeep: "text on xezerDeep",
  onDeep2: "secondary text on xezerDeep",
  deepLine: "pattern on xezerDeep, never text",
  nar: "pomegranate: error, irreversible action, current tab, today",
  narStrong: "hover of nar",
  narTint: "error ground",
  onNar: "text on nar",
  zeferan: "saffron fill: your turn, hero action",
  zeferanText: "saffron as text and edge",
  zeferanTint: "your-turn card",
  onZeferan: "text on zeferan",
  pusta: "pistachio: place kept, valid, saved",
  pustaTint: "success ground",
  onPusta: "text on pusta",
  focus: "outer focus line",
  focusHalo: "inner focus line",
};

/** Fills of charts by programme; drawn with a 1 px ink outline because two of them are under 3:1 alone. */
export const DATA_LIGHT = {
  MM: "#0B4A54",
  TEC: "#A3213B",
  ITM: "#5F97BE",
  GIF: "#DD981C",
  MK: "#93CFC4",
  rest: "#E3DCCD",
} as const;

export const DATA_DARK: Record<keyof typeof DATA_LIGHT, string> = {
  MM: "#2F8C96",
  TEC: "#E06477",
  ITM: "#7FB2DA",
  GIF: "#F2B94D",
  MK: "#C4EBE3",
  rest: "#33494E",
};

/** The bridge stands on `xezerDeep` in both themes, so its colours do not change with the theme. */
export const BRIDGE = {
  mass: "#12606B",
  guard: "#D9C79A",
  ringOuter: "#E9A426",
  ringInner: "#F6F1E4",
  motif: "#C8354F",
  ground: "#0A414B",
} as const;

export const BRIDGE_REFLECTION: Record<Exclude<keyof typeof BRIDGE, "guard">, string> = {
  mass: "#0E4A54",
  ringOuter: "#4A4A36",
  ringInner: "#4F7E80",
  motif: "#6A2A3A",
  ground: "#0A3A43",
};

/** `xezerTint2` becomes `--xezer-tint2`: the name of the variable that carries a colour token. */
export function cssName(token: string): string {
  return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
