import type { MailContent } from './define-mail.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
const paragraph = (text: string) =>
  `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

const row = ([label, value]: [string, string]) =>
  `<tr><td style="padding:4px 16px 4px 0;color:#555">${escapeHtml(label)}</td>` +
  `<td style="padding:4px 0"><strong>${escapeHtml(value)}</strong></td></tr>`

export type RenderedMail = { subject: string; text: string; html: string }

/** One description, two renderings: the text and the HTML part can never say different things. */
export function renderMail(
  mail: MailContent,
  site: { name: string; url: string; language: string },
): RenderedMail {
  const link = mail.button && new URL(mail.button.path, site.url).href
  const facts = mail.facts ?? []
  const text = [
    ...mail.body,
    ...(facts.length > 0 ? [facts.map(([label, value]) => `${label}: ${value}`).join('\n')] : []),
    ...(mail.button && link ? [`${mail.button.label}:\n${link}`] : []),
    `-- \n${site.name}\n${mail.reason}`,
  ].join('\n\n')
  const button =
    mail.button && link
      ? `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="background:#0f5c5c;color:#fff;padding:10px 20px;border-radius:4px;text-decoration:none;display:inline-block">${escapeHtml(mail.button.label)}</a></p>` +
        `<p style="margin:0 0 16px;color:#555;font-size:13px;word-break:break-all">${escapeHtml(link)}</p>`
      : ''
  const html = `<!doctype html><html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(mail.subject)}</title></head>
<body style="margin:0;background:#f5f5f5;font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#242424">
<div style="max-width:600px;margin:0 auto;padding:32px 24px;background:#fff">
<p style="margin:0 0 24px;font-size:18px"><strong>${escapeHtml(site.name)}</strong></p>
${mail.body.map(paragraph).join('\n')}
${facts.length > 0 ? `<table style="border-collapse:collapse;margin:0 0 16px">${facts.map(row).join('')}</table>` : ''}
${button}
<p style="margin:24px 0 0;border-top:1px solid #ddd;padding-top:16px;color:#555;font-size:13px">${escapeHtml(mail.reason)}</p>
</div></body></html>`
  return { subject: mail.subject, text, html }
}
