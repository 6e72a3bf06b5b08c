// In the list of contents, the chapter that is being read.

function followChapters() {
  const list = document.querySelectorAll(".bar nav a");
  const links = new Map(Array.from(list, (link) => [decoded(link.hash.slice(1)), link]));
  const chapters = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const visible = new Set();
  let current;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    const link = links.get(chapters.find((chapter) => visible.has(chapter))?.id);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
    const row = link?.closest("ul");
    if (row) row.scrollTo({ left: link.offsetLeft - row.clientWidth / 3 });
  }, { rootMargin: "-25% 0px -60%" });
  for (const chapter of chapters) observer.observe(chapter);
}
