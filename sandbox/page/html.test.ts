import { html } from './html';

test('what is not markup is text, in attributes too', () => {
  const name = `"><script>alert('&')</script>`;
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&#34;&#62;&#60;script&#62;alert(&#39;&#38;&#39;)&#60;/script&#62;">' +
      '&#34;&#62;&#60;script&#62;alert(&#39;&#38;&#39;)&#60;/script&#62;</p>',
  );
});

test('markup stands in markup, alone and in lists', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${html`<hr>`}`.text).toBe('<ul><li>a</li><li>&#60;b&#62;</li></ul><hr>');
});

test('nothing comes of what is not there, and something of nought', () => {
  expect(html`${null}${undefined}${false}${0}${''}`.text).toBe('0');
});
