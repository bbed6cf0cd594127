import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { formState } from "~/components/authoring/form-state";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { discardTextDraft } from "~/domain/texts/discard-text-draft.server";
import { publishText } from "~/domain/texts/publish-text.server";
import { saveTextDraft } from "~/domain/texts/save-text-draft.server";
import { TEXT_MAX } from "~/domain/texts/text-length";
import { paths } from "~/paths";
import { Lozenge } from "~/ui/lozenge";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedNumber } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { PublishText } from "./parts/publish-text";
import { TextVersions } from "./parts/text-versions";
import { textsTyped, textView } from "./parts/text-view.server";

export const handle = { place: "texts", form: "text" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await textView(viewer, language, params.key ?? "");
  const carried = typedValues(request);
  const done = new URL(request.url).searchParams.get("done");
  const said = (["saved", "published", "discarded"] as const).find((each) => each === done) ?? null;
  return { ...view, values: Object.keys(carried).length > 0 ? carried : view.values, done: said };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const key = params.key ?? "";
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      const version = typedNumber(values, "version") ?? -1;
      if (intent === "discard") {
        await discardTextDraft(viewer, { key });
        return redirect(paths.adminText(language, key, "discarded"));
      }
      if (intent === "publish") {
        await publishText(viewer, { key, version });
        return redirect(paths.adminText(language, key, "published"));
      }
      await saveTextDraft(viewer, { key, version, texts: textsTyped(values) });
      return redirect(paths.adminText(language, key, "saved"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** One text document: its next version side by side in three languages, and the versions before. */
export default function TextPage() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // A refused publication sends no texts: what is stored is what it is about.
  const typed = refused && Object.keys(refused.values).some((name) => name.startsWith("texts."));
  const form = typed ? formState(page.values, refused) : { values: page.values, errors: refused?.errors ?? {} };
  return (
    <AdminPage
      title={page.title}
      trail={page.trail}
      aside={
        <>
          <span className="text-ink2">{page.kind}</span>
          {page.inForce ? <span className="text-ink2">{t("texts.inForce", page.inForce)}</span> : null}
          {page.isWritten ? <Lozenge tone="turn">{t("texts.written")}</Lozenge> : null}
        </>
      }
    >
      <div className="grid gap-7 desktop:grid-cols-[minmax(0,1fr)_18rem]">
        <AuthoringForm
          id={handle.form}
          values={form.values}
          refused={refused}
          done={page.done ? t(`texts.done.${page.done}`) : null}
          save={t("texts.save")}
        >
          <div className="space-y-6">
            {page.fields.map((field) => (
              <TypedTexts key={field.name} form={form} max={field.kind === "text" ? TEXT_MAX : undefined} {...field} />
            ))}
          </div>
        </AuthoringForm>
        <div className="space-y-7">
          {page.isWritten ? <PublishText version={String(page.values.version)} /> : null}
          <section>
            <h2 className="type-h3 mb-2">{t("texts.placeholders")}</h2>
            {page.placeholders.length === 0 ? (
              <p className="text-ink2">{t("texts.placeholdersNone")}</p>
            ) : (
              <ul className="text-ink2">
                {page.placeholders.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            )}
          </section>
          <TextVersions versions={page.versions} />
        </div>
      </div>
    </AdminPage>
  );
}
