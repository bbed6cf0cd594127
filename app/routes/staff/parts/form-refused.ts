import type { FormAsk } from "./act-on-form.server";

/** A refusal of the builder with what was asked, so that the form concerned keeps what was typed. */
export type FormRefused = { summary: { text: string; field?: string }[]; errors: Record<string, string>; ask: FormAsk };
