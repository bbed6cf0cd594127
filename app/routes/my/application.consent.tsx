import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { comeOfAge } from "~/domain/consents/come-of-age.server";
import { confirmForOneself, findOwnConfirmation } from "~/domain/consents/confirm-for-oneself.server";
import { NotFound } from "~/domain/errors";
import { getMyGuardianRequest } from "~/domain/guardians/get-my-guardian-request.server";
import { sendRequestAgain } from "~/domain/guardians/send-request-again.server";
import { textIn } from "~/domain/languages";
import { GUARDIAN_FIELDS } from "~/domain/people/guardian-fields";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { typedValues } from "~/web/typed-values.server";
import { GuardianPage } from "./parts/guardian-page";
import { guardianView } from "./parts/guardian-view.server";

export const handle = { form: "guardian" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.cohortName ?? "" }];

/** Where nobody is waited for any more, the viewer's application itself says what is. @throws {NotFound} for anyone else's */
async function request(viewer: Viewer, reference: string, elsewhere: string) {
  return getMyGuardianRequest(viewer, reference).catch(async (error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    await getMyApplication(viewer, reference);
    throw redirect(elsewhere);
  });
}

export async function loader({ request: asked, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(asked);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const back = paths.application(language, reference);
  const found = await request(viewer, reference, back);
  const guardian = found.link?.guardian;
  const carried = typedValues(asked);
  const known = {
    guardianSurname: guardian?.surname,
    guardianGivenName: guardian?.givenName,
    guardianRelation: guardian?.relation,
    guardianPhone: guardian?.phone,
    guardianEmail: guardian?.email,
  };
  return {
    back,
    cohortName: textIn(found.cohortName, language),
    guardian: guardianView(found, language),
    sent: new URL(asked.url).searchParams.has("sent"),
    fields: SHIPPED_PROFILE.fields.flatMap((field) => {
      const key = GUARDIAN_FIELDS.find((name) => name === field.key);
      if (!key) return [];
      const typed = carried[key];
      return {
        key,
        type: field.type,
        label: textIn(field.label, language),
        hint: field.type === "email" ? textIn(field.help, language) : undefined,
        value: typeof typed === "string" ? typed : (known[key] ?? ""),
        options: field.options?.map(({ value, label }) => ({ value, label: textIn(label, language) })) ?? [],
      };
    }),
  };
}

const text = z.string("answer.invalid").max(300, "answer.invalid").optional();
const SCHEMA = z.strictObject({
  own: z.literal("yes", "answer.invalid").optional(),
  guardianSurname: text,
  guardianGivenName: text,
  guardianRelation: text,
  guardianPhone: text,
  guardianEmail: text,
});

export async function action({ request: posted, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(posted);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  // Before the form is looked at: what is wrong with it is nobody else's to learn.
  await getMyApplication(viewer, reference);
  return formAction(posted, {
    schema: SCHEMA,
    language,
    run: async ({ own, ...typed }) => {
      if (own && (await findOwnConfirmation(viewer, reference))) {
        await confirmForOneself(viewer, { reference, language });
        return redirect(paths.application(language, reference));
      }
      if (own) {
        await comeOfAge(viewer, { reference });
        return redirect(paths.applicationSubmitted(language, reference));
      }
      const guardian = {
        guardianSurname: typed.guardianSurname ?? "",
        guardianGivenName: typed.guardianGivenName ?? "",
        guardianRelation: typed.guardianRelation ?? "",
        guardianPhone: typed.guardianPhone ?? "",
        guardianEmail: typed.guardianEmail ?? "",
      };
      await sendRequestAgain(viewer, { reference, guardian });
      return redirect(`${paths.applicationConsent(language, reference)}?sent`);
    },
  });
}

/** Whom a minor's application waits for. */
export default function ApplicationConsent() {
  const page = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return <GuardianPage page={page} failure={failure} />;
}
