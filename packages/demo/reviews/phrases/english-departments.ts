/** What customers like about the products of each department. */
export const ENGLISH_PRAISE: Readonly<Record<string, readonly string[]>> = {
  apparel: [
    'The fabric feels substantial without being heavy.',
    'It fits as if it had been cut for me.',
    'After ten washes the colour is the same.',
    'The seams are clean inside and out.',
    'Warm enough for the bicycle, light enough for the office.',
  ],
  footwear: [
    'No blisters, not even on the first day.',
    'The grip on wet stone is excellent.',
    'They run true to size.',
    'My feet do not hurt after a day of standing.',
    'They have walked half a country and the soles are still fine.',
  ],
  outdoor: [
    'It kept everything dry through a night of rain.',
    'Light enough that I stop thinking about it.',
    'The zips run smoothly even with gloves on.',
    'Set up in minutes, packed in fewer.',
    'It has been on three trips and shows no wear.',
  ],
  home: [
    'It makes the whole room feel calmer.',
    'The colour is just as in the pictures.',
    'You can see that somebody took their time.',
    'Guests ask about it.',
    'It is heavier than I thought, in a good way.',
  ],
  kitchen: [
    'The heat spreads evenly.',
    'It is easy to clean, even after a long evening.',
    'It sits well in the hand.',
    'My eggs slide now.',
    'It looks as good on the table as on the shelf.',
  ],
  pantry: [
    'The smell alone is worth it.',
    'Fresh, with a date on it, and gone within a week.',
    'You taste the difference even with milk.',
    'Not too sweet, just right.',
    'The packaging keeps it fresh.',
  ],
  audio: [
    'Voices sound as if they were in the room.',
    'The bass is there when the music wants it, and only then.',
    'The battery lasts longer than promised.',
    'It paired at once and has stayed that way.',
    'I hear things in old records I never knew.',
  ],
  stationery: [
    'The ink does not bleed through.',
    'It opens flat and stays open.',
    'Writing with it slows me down in the best way.',
    'The paper is a pleasure to touch.',
    'It has survived a month at the bottom of my bag.',
  ],
};

/** What they do not like. */
export const ENGLISH_BLAME: Readonly<Record<string, readonly string[]>> = {
  apparel: [
    'The sleeves are a little short.',
    'It shrank in the first wash.',
    'The colour is greyer than in the pictures.',
    'There are loose threads at the hem.',
    'I had to take a size up.',
  ],
  footwear: [
    'They are stiff for the first week.',
    'Narrow at the toes.',
    'The laces come undone by themselves.',
    'The sole squeaks on tiles.',
    'Half a size smaller than my others.',
  ],
  outdoor: [
    'The pegs bend too easily.',
    'It is heavier than stated.',
    'A seam let water in at the corner.',
    'The pouch is too tight to get it back in.',
    'The instructions are tiny.',
  ],
  home: [
    'It smelled of the factory for a few days.',
    'One corner was chipped.',
    'Smaller than I imagined.',
    'The finish scratches easily.',
    'It does not quite match the set I have.',
  ],
  kitchen: [
    'The handle gets warm.',
    'The lid rattles.',
    'Everything stuck to it at first.',
    'It is too heavy for one hand.',
    'The glaze has a mark on one side.',
  ],
  pantry: [
    'A little bitter for my taste.',
    'The bag does not close well.',
    'It arrived closer to its date than I like.',
    'I expected more aroma.',
    'The lid leaked on the way.',
  ],
  audio: [
    'The cable is too short.',
    'The app wants too much.',
    'It presses after two hours.',
    'The treble is sharp at higher volume.',
    'It takes a while to wake up.',
  ],
  stationery: [
    'The paper is thinner than before.',
    'The clip bent in the first week.',
    'It skips now and then.',
    'The cover picks up every fingerprint.',
    'I had hoped for more pages.',
  ],
};
