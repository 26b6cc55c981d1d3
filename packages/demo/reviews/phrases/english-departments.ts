// Said of anything in a department, from its socks to its coats.

/** What customers like, by the slug of a department. */
export const ENGLISH_PRAISE: Readonly<Record<string, readonly string[]>> = {
  apparel: [
    'The fabric feels substantial without being heavy.',
    'It fits as if it had been made for me.',
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
    'It worked in wind and rain as it did at home.',
    'Light enough that I stop thinking about it.',
    'Easy to handle even with gloves on.',
    'Well thought out, down to the smallest part.',
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
    'It is easy to clean, even after a long evening.',
    'It sits well in the hand.',
    'We use it every single day.',
    'Sturdy without being clumsy.',
    'It looks as good on the table as on the shelf.',
  ],
  pantry: [
    'The smell alone is worth it.',
    'Fresh, with a date on it, and gone within a week.',
    'You taste the difference at once.',
    'Not too much of anything, just right.',
    'The packaging keeps it fresh.',
  ],
  audio: [
    'Voices sound as if they were in the room.',
    'The bass is there when the music wants it, and only then.',
    'Set up in five minutes.',
    'It looks as good as it sounds.',
    'I hear things in old records I never knew.',
  ],
  stationery: [
    'A pleasure to hold.',
    'Made with care, you can feel it.',
    'I have already given two of them away as presents.',
    'Small and simple, and somehow the day is better for it.',
    'It has survived a month at the bottom of my bag.',
  ],
};

/** What they do not like. */
export const ENGLISH_BLAME: Readonly<Record<string, readonly string[]>> = {
  apparel: [
    'It runs a little short.',
    'It shrank in the first wash.',
    'The colour is greyer than in the pictures.',
    'There are loose threads at one seam.',
    'I should have taken a size up.',
  ],
  footwear: [
    'They are stiff for the first week.',
    'Narrow at the toes.',
    'The insole moves around.',
    'The sole squeaks on tiles.',
    'Half a size smaller than my others.',
  ],
  outdoor: [
    'It is bulkier than I thought.',
    'It is heavier than stated.',
    'The colour is brighter than I like.',
    'A part was missing, though it came two days later.',
    'The instructions are tiny.',
  ],
  home: [
    'It smelled of the factory for a few days.',
    'It arrived with a small mark.',
    'Smaller than I imagined.',
    'The parcel was far too large for it.',
    'It does not quite match the set I have.',
  ],
  kitchen: [
    'It is heavier than it looks.',
    'It came with a small scratch.',
    'Smaller than in the pictures.',
    'It does not stack with my others.',
    'The finish has a mark on one side.',
  ],
  pantry: [
    'A little bitter for my taste.',
    'It does not close well.',
    'It arrived closer to its date than I like.',
    'I expected more aroma.',
    'The label came off on the way.',
  ],
  audio: [
    'The cable is too short.',
    'A faint hum when nothing plays.',
    'The box was damaged.',
    'The treble is sharp at higher volume.',
    'It takes a while to wake up.',
  ],
  stationery: [
    'It came with a small dent.',
    'A bit dear for what it is.',
    'The colour is paler than shown.',
    'It picks up every fingerprint.',
    'I had hoped for more.',
  ],
};
