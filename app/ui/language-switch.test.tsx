import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LanguageSwitch } from "./language-switch";

const LANGUAGES = [
  { code: "az", short: "AZ", name: "Azərbaycan dili", href: "/az/help", current: true },
  { code: "ru", short: "RU", name: "Русский язык", href: "/ru/help", current: false },
];

test("On a page without a form the other language is a link to the same page in it", () => {
  const html = renderToStaticMarkup(<LanguageSwitch languages={LANGUAGES} />);
  expect(html).toMatch(/<a href="\/ru\/help" hrefLang="ru" lang="ru"/);
  expect(html).not.toContain("<button");
});

test("On a page with a form the other language sends that form, so that nothing typed is lost", () => {
  const html = renderToStaticMarkup(<LanguageSwitch languages={LANGUAGES} form="answers" />);
  expect(html).toMatch(/<button type="submit" form="answers" formnovalidate="" name="switchLanguage" value="ru"/);
  expect(html).not.toContain("<a ");
});
