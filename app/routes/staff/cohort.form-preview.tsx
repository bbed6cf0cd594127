import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Question } from "~/components/questions/question";
import { BackLink } from "~/ui/back-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { formPreviewView } from "./parts/form-preview-view.server";
import { InLanguage } from "./parts/in-language";
import { PreviewLanguages } from "./parts/preview-languages";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "form", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const asked = new URL(request.url).searchParams.get("in");
  return formPreviewView(viewer, language, params.code ?? "", asked);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function CohortFormPreview() {
  const { t } = useTranslation("staff");
  const { number, published, shown, texts, hrefOf, back, formTitle, sections } = useLoaderData<typeof loader>();
  return (
    <div className="px-4 py-4 desktop:px-5">
      <BackLink href={back} text={t("form.backToForm")} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <p className="text-ink2">
          {published ? t("form.previewInForce", { number }) : t("form.previewDraft", { number })}
        </p>
        <PreviewLanguages shown={shown} hrefOf={hrefOf} />
      </div>
      <InLanguage language={shown} texts={texts}>
        <div data-density="public" className="mt-4 max-w-form space-y-10">
          <h2 className="type-h2">{formTitle}</h2>
          {sections.map((section) => (
            <section key={section.key} aria-label={section.name ?? undefined} className="space-y-7">
              <h3 className="type-h3 border-line border-b pb-2">{section.name}</h3>
              {section.questions.map((view) => (
                <Question key={view.key} view={view} errors={{}} />
              ))}
            </section>
          ))}
        </div>
      </InLanguage>
    </div>
  );
}
