import { redirect } from "@remix-run/node";
import { z } from "zod";
import { RuleBroken } from "~/domain/errors";
import type { Claim } from "~/domain/identity/show-factor.server";
import type { Language } from "~/domain/languages";
import { formAction } from "~/web/form-action.server";
import { showFactor } from "~/web/second-factor.server";
import { CODE, PASSKEY_ANSWER } from "./factor-fields";

const SCHEMA = z.strictObject({ answer: PASSKEY_ANSWER.optional(), code: CODE.optional() });

/** Shows a factor in the session and goes on; refuses with the form as it was, without the code. */
export function showFactorAction(request: Request, language: Language, claim: Claim, to: string) {
  return formAction(request, {
    schema: SCHEMA,
    language,
    secret: ["code", "answer"],
    run: async ({ answer, code }) => {
      const input = answer ? { answer } : code ? { code } : null;
      if (!input) throw new RuleBroken([{ key: "secondFactor.codeMissing", field: "code" }]);
      return redirect(to, { headers: await showFactor(request, claim, input) });
    },
  });
}
