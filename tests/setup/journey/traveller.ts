import type { Page } from "playwright-core";
import type { Language } from "~/domain/languages";

/** Whoever makes a journey: in which browser and language, on which portal, and whether JavaScript runs. */
export type Traveller = { page: Page; language: Language; address: string; scripted: boolean };
