// Runs before the first paint, so that a dark screen does not flash white at night.
// A file of its own because the content security policy allows no inline scripts.
;(() => {
  try {
    const voorkeur = JSON.parse(localStorage.getItem('zicht.voorkeur') || '{}')
    if (voorkeur.thema === 'licht' || voorkeur.thema === 'donker') document.documentElement.dataset.thema = voorkeur.thema
    if (voorkeur.taal === 'en') document.documentElement.lang = 'en'
  } catch {
    // Storage can be blocked; the system's own preference then applies.
  }
})()
