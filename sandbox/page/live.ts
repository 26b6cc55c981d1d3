/** Keeps the parts of a page marked `data-live` as they are at the server, save the one that somebody is busy with. */
export const LIVE_SCRIPT = `
const isBusy = (part) => part.contains(document.activeElement) || part.querySelector('details[open]') !== null;
async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = fresh.getElementById(part.id);
    if (now && now.innerHTML !== part.innerHTML && !isBusy(part)) part.replaceWith(now);
  }
}
setInterval(() => refresh().catch(() => {}), 2000);
`;
