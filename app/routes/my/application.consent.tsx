import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { getMyApplication } from "~/domain/applications/get-my-application.server";
import { comeOfAge } from "~/domain/consents/come-of-age.server";
import { confirmForOneself, findOwnConfirmation } from "~/domain/consents/confirm-for-oneself.server";
import { NotFound } from "~/domain/errors";
import { getMyGuardianRequest, type MyGuardianRequest } from "~/domain/guardians/get-my-guardian-request.server";
import { sendRequestAgain } from "~/domain/guardians/send-request-again.server";
import { textIn } from "~/domain/languages";
import { GUARDIAN_DETAILS, guardianField, guardianFields } from "~/domain/people/guardian-fields";
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
  const carried = typedValues(asked);
  const link = shownLink(found, new URL(asked.url).searchParams.get("guardian"));
  const fields = link ? guardianFields(link.position) : [];
  const known = GUARDIAN_DETAILS.map((detail) => link?.guardian[COLUMN[detail]] ?? "");
  return {
    back,
    cohortName: textIn(found.cohortName, language),
    guardian: guardianView(found, language),
    sent: new URL(asked.url).searchParams.has("sent"),
    position: link?.position ?? 1,
    fields: SHIPPED_PROFILE.fields.flatMap((field) => {
      const at = fields.indexOf(field.key);
      if (at === -1) return [];
      const typed = carried[field.key];
      return {
        key: field.key,
        type: field.type,
        label: textIn(field.label, language),
        hint: field.type === "email" ? textIn(field.help, language) : undefined,
        value: typeof typed === "string" ? typed : (known[at] ?? ""),
        options: field.options?.map(({ value, label }) => ({ value, label: textIn(label, language) })) ?? [],
      };
    }),
  };
}

const COLUMN = {
  Surname: "surname",
  GivenName: "givenName",
  Relation: "relation",
  Phone: "phone",
  Email: "email",
} as const;

/** The guardian whose details can be corrected: the one asked for, else the first who has not answered. */
function shownLink({ links }: MyGuardianRequest, asked: string | null) {
  const open = links.filter(({ answeredAt }) => answeredAt === null);
  return open.find(({ position }) => String(position) === asked) ?? open[0];
}

const text = z.string("answer.invalid").max(300, "answer.invalid").optional();
const SCHEMA = z.strictObject({
  own: z.literal("yes", "answer.invalid").optional(),
  position: z.enum(["1", "2"], "answer.invalid").optional(),
  guardianSurname: text,
  guardianGivenName: text,
  guardianRelation: text,
  guardianPhone: text,
  guardianEmail: text,
  guardian2Surname: text,
  guardian2GivenName: text,
  guardian2Relation: text,
  guardian2Phone: text,
  guardian2Email: text,
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
      const position = typed.position === "2" ? 2 : 1;
      const said = (detail: (typeof GUARDIAN_DETAILS)[number]) => typed[guardianField(position, detail)] ?? "";
      const guardian = {
        Surname: said("Surname"),
        GivenName: said("GivenName"),
        Relation: said("Relation"),
        Phone: said("Phone"),
        Email: said("Email"),
      };
      await sendRequestAgain(viewer, { reference, position, guardian });
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
