import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { getMaskedIdentity } from "~/domain/applications/get-masked-identity.server";
import { revealIdentity } from "~/domain/applications/reveal-identity.server";
import { storableText } from "~/domain/forms/storable-text";
import { paths } from "~/paths";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStepUp } from "~/web/require-step-up.server";
import { requireStaff } from "~/web/require-viewer.server";
import { typedText } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { identityInWords } from "./parts/identity-in-words.server";
import { RevealForm } from "./parts/reveal-form";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "applications", form: "reveal" };

const ASKED = z.strictObject({ reason: z.string().default("").transform(storableText) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  // Before the step-up: whoever may not know of the application is not asked for anything.
  const masked = await getMaskedIdentity(viewer, reference);
  await requireStepUp(request);
  const t = staffWords(language);
  return {
    title: t("identity.title"),
    trail: [{ href: paths.staffApplication(language, reference), text: reference }],
    masked: identityInWords(masked, language),
    typed: typedText(typedValues(request), "reason"),
  };
}

/** The whole numbers are the answer to the form itself: nothing leads back to them, and no address holds them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireStaff(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  await getMaskedIdentity(viewer, reference);
  const signedIn = await requireStepUp(request);
  let shown: ReturnType<typeof identityInWords> | null = null;
  const answer = await formAction(request, {
    schema: ASKED,
    language,
    run: async ({ reason }) => {
      shown = identityInWords(await revealIdentity(signedIn, { reference, reason }), language);
      return new Response(null);
    },
  });
  return shown ? data({ ok: true as const, shown: shown as ReturnType<typeof identityInWords> }) : answer;
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** Identity numbers by their ends; whole, once, for whoever says what for. */
export default function ApplicationIdentity() {
  const { title, trail, masked, typed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("staff");
  const shown = answer?.ok ? answer.shown : null;
  const failure = answer && !answer.ok ? answer : null;
  const numbers = shown ?? masked;
  return (
    <StaffPage title={title} trail={trail}>
      <div className="max-w-form">
        {shown ? (
          <Note tone="attention" announced className="mb-5">
            {t("identity.shownOnce")}
          </Note>
        ) : (
          <p className="mb-5 max-w-prose text-ink2">{t("identity.lead")}</p>
        )}
        <SummaryList
          rows={(["fin", "document"] as const).map((key) => ({
            key,
            label: t(`identity.${key}`),
            value: <span className="tabular break-words">{numbers[key] ?? t("identity.notGiven")}</span>,
          }))}
        />
        {shown ? null : <RevealForm typed={failure ? typedText(failure.values, "reason") : typed} failure={failure} />}
      </div>
    </StaffPage>
  );
}
