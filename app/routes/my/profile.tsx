import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { textIn } from "~/domain/languages";
import { getMyProfile } from "~/domain/people/get-my-profile.server";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { TaskRow } from "~/ui/task-row";
import { TextLink } from "~/ui/text-link";
import { taskStatus } from "~/web/draft/task-status.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

export const handle = { tab: "profile" };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const { pages } = await getMyProfile(viewer);
  return {
    title: translator(language)("my:profile.title"),
    security: paths.security(language),
    privacy: paths.myPrivacy(language),
    rows: pages.flatMap((progress) => {
      const page = SHIPPED_PROFILE.pages.find(({ key }) => key === progress.key);
      if (!page) return [];
      const untouched = progress.optional && progress.status === "not_started" && progress.blockers.length === 0;
      return [
        {
          href: paths.myProfilePage(language, page.key),
          title: textIn(page.name, language),
          ...taskStatus(untouched ? "optional" : progress.status, language),
        },
      ];
    }),
  };
}

/** What the person tells once for all their applications. */
export default function MyProfile() {
  const { title, security, privacy, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <h1 className="type-h1 mb-3">{title}</h1>
      <p className="mb-5 max-w-prose text-ink2">{t("profile.lead")}</p>
      <ul className="border-line border-t">
        {rows.map((row) => (
          <TaskRow key={row.href} {...row} />
        ))}
      </ul>
      <p className="mt-5 max-w-prose text-small text-ink2">{t("profile.submittedKept")}</p>
      <p className="mt-3">
        <TextLink href={security} className="inline-flex min-h-11 items-center">
          {t("profile.security")}
        </TextLink>
      </p>
      <p>
        <TextLink href={privacy} className="inline-flex min-h-11 items-center">
          {t("profile.privacy")}
        </TextLink>
      </p>
    </div>
  );
}
