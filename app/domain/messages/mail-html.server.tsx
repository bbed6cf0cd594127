import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, render, Section, Text } from "react-email";
import type { Language } from "~/domain/languages";
import type { MailWords } from "./mail-words.server";

// Mail programs read no stylesheet and no variables: the light palette is written out. Mails are always light.
const INK = "#10282D";
const INK2 = "#405659";
const XEZER = "#0B5661";
const LINE = "#DED7C8";
const FONT = "Onest, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const paragraph = { margin: "0 0 16px", fontSize: "16px", lineHeight: "24px", color: INK };
const small = { margin: "0 0 6px", fontSize: "14px", lineHeight: "20px", color: INK2 };

/** The mail as HTML: one column, one button, a table of facts. Every value is escaped by React. */
export function mailHtml(words: MailWords, language: Language): Promise<string> {
  return render(<Letter words={words} language={language} />);
}

function Letter({ words, language }: { words: MailWords; language: Language }) {
  return (
    <Html lang={language} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light only" />
        <meta name="supported-color-schemes" content="light only" />
      </Head>
      <Preview>{words.paragraphs[0] ?? words.subject}</Preview>
      <Body style={{ margin: 0, padding: "24px 0", backgroundColor: "#FBF8F1", fontFamily: FONT }}>
        <Container style={{ width: "100%", maxWidth: "560px", padding: "0 16px" }}>
          <Text style={{ ...small, margin: "0 0 16px" }}>
            <strong style={{ color: XEZER, fontSize: "18px" }}>Körpü</strong> · {words.portal}
          </Text>
          <Section style={{ padding: "28px", backgroundColor: "#FFFFFF", border: `1px solid ${LINE}` }}>
            <Heading as="h1" style={{ margin: "0 0 20px", fontSize: "24px", lineHeight: "30px", color: INK }}>
              {words.subject}
            </Heading>
            <Text style={paragraph}>{words.greeting}</Text>
            {words.paragraphs.map((text) => (
              <Text key={text} style={paragraph}>
                {text}
              </Text>
            ))}
            <Facts facts={words.facts} />
            <Button href={words.action.href} style={button}>
              {words.action.label}
            </Button>
            {words.note === null ? null : <Text style={{ ...small, margin: "20px 0 0" }}>{words.note}</Text>}
            <Hr style={{ margin: "20px 0 16px", borderColor: LINE }} />
            <Text style={small}>{words.linkHint}</Text>
            <Link href={words.action.href} style={{ ...small, color: XEZER, wordBreak: "break-all" }}>
              {words.action.href}
            </Link>
          </Section>
          <Section style={{ padding: "20px 0 0" }}>
            {words.footer.map((line) => (
              <Text key={line} style={small}>
                {line}
              </Text>
            ))}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

const button = {
  padding: "13px 24px",
  borderRadius: "4px",
  backgroundColor: XEZER,
  color: "#FFFFFF",
  fontSize: "16px",
  fontWeight: 600,
  textDecoration: "none",
};

function Facts({ facts }: Pick<MailWords, "facts">) {
  if (facts.length === 0) return null;
  const cell = { padding: "8px 0", borderTop: `1px solid ${LINE}`, fontSize: "14px", lineHeight: "20px" };
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ width: "100%", margin: "0 0 24px" }}>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.label}>
            <td style={{ ...cell, width: "40%", paddingRight: "12px", color: INK2, verticalAlign: "top" }}>
              {fact.label}
            </td>
            <td style={{ ...cell, color: INK, fontWeight: 600 }}>
              {fact.values.map((value) => (
                <div key={value}>{value}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
