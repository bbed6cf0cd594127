import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { readForm } from "~/web/read-form.server";
import { readOtherCalls } from "~/web/read-other-calls.server";

import { readPublicCohort } from "~/web/read-public-cohort.server";
import { switchLanguage } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { FrameHandle } from "./layout";
import { fieldsOf, isBadBirthDate, readEligibilityValues } from "./parts/eligibility-answers";
import { EligibilityFields } from "./parts/eligibility-fields";
import { askedLanguages, eligibilityOptions } from "./parts/eligibility-options.server";
import { EligibilityResult } from "./parts/eligibility-result";
import { eligibilityVerdict } from "./parts/eligibility-verdict.server";

const FORM = "eligibility";

export const handle = { current: "programmes", form: FORM } satisfies FrameHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { cohort, language } = await readPublicCohort(params);
  const t = translator(language);
  const carried = typedValues(request);
  return {
    language,
    code: cohort.code,
    name: textIn(cohort.name, language),
    title: t("public:titleOf", { page: t("public:eligibility.title") }),
    options: eligibilityOptions(cohort, language),
    values: readEligibilityValues((field) => carried[field], askedLanguages(cohort)),
  };
}

/** Answers, and forgets: nothing of this is stored, logged or put into an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { cohort, language, now } = await readPublicCohort(params);
  const values = readEligibilityValues((field) => form.get(field), askedLanguages(cohort));
  const switched = switchLanguage(request, form, fieldsOf(values));
  if (switched && switched !== "tooMuch") throw switched;
  if (isBadBirthDate(values)) {
    return { values, birthDateError: translator(language)("public:eligibility.badDate"), result: null };
  }
  const others = await readOtherCalls(cohort.code);
  return { values, birthDateError: null, result: eligibilityVerdict(cohort, others, values, language, now) };
}

export default function Eligibility() {
  const { language, code, name, options, values } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="page pb-12 desktop:pb-20">
      <Breadcrumb trail={[{ href: paths.cohort(language, code), text: name }]} />
      <h1 className="type-h1 mt-3">{t("eligibility.title")}</h1>
      <p className="mt-3 max-w-prose text-lead text-ink2">{t("eligibility.lead")}</p>
      <div className="mt-7 max-w-form">
        {answered?.result ? <EligibilityResult result={answered.result} code={code} language={language} /> : null}
        <Form id={FORM} method="post" noValidate className="grid gap-7">
          <EligibilityFields
            options={options}
            values={answered?.values ?? values}
            birthDateError={answered?.birthDateError ?? undefined}
          />
          <div>
            <Button look={answered?.result?.suits === "yes" ? "secondary" : "primary"}>{t("eligibility.check")}</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}
