import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { formState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { NotAllowed } from "~/domain/errors";
import { canMakeProgrammes } from "~/domain/people/policy";
import { createProgramme } from "~/domain/programmes/create-programme.server";
import { PARTICIPATION_KINDS } from "~/domain/programmes/participation";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { RadioGroup } from "~/ui/radio-group";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedText, typedTrilingual } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";

export const handle = { place: "programmes", form: "new-programme" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  if (!canMakeProgrammes(viewer)) throw new NotAllowed(false);
  const t = translator(language);
  const trail = [{ href: paths.adminProgrammes(language), text: t("staff:author.programmes.title") }];
  return { title: t("staff:author.newProgramme.title"), trail, values: typedValues(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  return authoringAction(request, {
    language,
    run: async (values) => {
      const participation = typedText(values, "participation");
      const { code } = await createProgramme(viewer, {
        code: typedText(values, "code"),
        slug: typedText(values, "slug"),
        participation: PARTICIPATION_KINDS.find((kind) => kind === participation) ?? "",
        name: typedTrilingual(values, "name"),
        shortName: typedTrilingual(values, "shortName"),
      });
      return redirect(paths.adminProgramme(language, code, "created"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** A programme begins with what it is called and how people take part. */
export default function NewProgramme() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = formState(page.values, refused);
  return (
    <AdminPage title={page.title} trail={page.trail}>
      <AuthoringForm id={handle.form} refused={refused} save={t("author.newProgramme.save")}>
        <div className="space-y-5">
          <TypedTexts form={form} name="name" label={t("author.programme.name")} kind="line" />
          <TypedTexts
            form={form}
            name="shortName"
            label={t("author.programme.shortName")}
            hint={t("author.programme.shortNameHint")}
            kind="line"
          />
          <TypedLine
            form={form}
            name="code"
            label={t("author.newProgramme.code")}
            hint={t("author.newProgramme.codeHint")}
            size="code"
          />
          <TypedLine
            form={form}
            name="slug"
            label={t("author.newProgramme.slug")}
            hint={t("author.newProgramme.slugHint")}
            size="short"
          />
          <RadioGroup
            name="participation"
            label={t("author.newProgramme.kind")}
            hint={t("author.newProgramme.kindHint")}
            value={typedText(form.values, "participation")}
            error={form.errors.participation}
            options={PARTICIPATION_KINDS.map((kind) => ({
              value: kind,
              label: t(`author.kind.${kind}`),
              hint: t(`author.kindAbout.${kind}`),
            }))}
            columns={2}
          />
        </div>
      </AuthoringForm>
    </AdminPage>
  );
}
