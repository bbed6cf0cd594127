import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnConsents } from "~/domain/consents/list-own-consents.server";
import { OWN_CONSENT_EFFECTS } from "~/domain/consents/own-consents";
import { takeBackOwnConsent } from "~/domain/consents/take-back-own-consent.server";
import { RuleBroken } from "~/domain/errors";
import { textIn } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { summaryOf } from "~/web/summary-of";
import { typedText, typedTexts } from "~/web/typed-form";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const t = textsOf(language).getFixedT(language, "privacy");
  const consents = await listOwnConsents(viewer);
  return {
    title: t("takeBack.title"),
    back: { href: paths.myPrivacy(language), text: t("my.title") },
    words: { lead: t("takeBack.lead"), kept: t("takeBack.kept"), none: t("takeBack.none") },
    form: { label: t("takeBack.which"), submit: t("takeBack.submit"), keep: t("takeBack.keep") },
    effects: consents.map(({ reference, effect }) => ({ reference, effect })),
    options: consents.map(({ reference, cohortName, effect }) => ({
      value: reference,
      label: textIn(cohortName, language),
      hint: `${reference}. ${t(`takeBack.effect.${effect}`)}`,
    })),
  };
}

/** One after the other, each with what the page said it means. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  return authoringAction(request, {
    language,
    run: async (values) => {
      const chosen = [...new Set(typedTexts(values, "references"))].filter(Boolean);
      if (chosen.length === 0) throw new RuleBroken([{ key: "consent.noneChosen", field: "references" }]);
      for (const reference of chosen) {
        const told = typedText(values, `of.${reference}`);
        const expected = OWN_CONSENT_EFFECTS.find((effect) => effect === told);
        if (!expected) throw new RuleBroken([{ key: "form.unreadable" }]);
        await takeBackOwnConsent(viewer, { reference, expected });
      }
      return redirect(paths.myPrivacy(language, "consentTakenBack"));
    },
  });
}

/** Taking back the consent to the use of one's data: what that means for each application stands before the button. */
export default function TakeBackConsents() {
  const { title, back, words, form, options, effects } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <div className="max-w-form">
      <BackLink {...back} />
      <ErrorSummary errors={summaryOf(failure)} />
      <h1 className="type-h1 mt-2 mb-4">{title}</h1>
      {options.length === 0 ? (
        <p className="max-w-prose">{words.none}</p>
      ) : (
        <form method="post" noValidate>
          <p className="mb-5 max-w-prose">{words.lead}</p>
          {effects.map(({ reference, effect }) => (
            <input key={reference} type="hidden" name={`of.${reference}`} value={effect} />
          ))}
          <CheckboxGroup
            name="references"
            label={form.label}
            options={options}
            values={failure ? typedTexts(failure.values, "references") : []}
            error={failure?.errors.references}
          />
          <Note tone="attention" className="mt-6">
            {words.kept}
          </Note>
          <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
            <Button look="destroy">{form.submit}</Button>
            <TextLink href={back.href} className="inline-flex min-h-11 items-center">
              {form.keep}
            </TextLink>
          </div>
        </form>
      )}
    </div>
  );
}
