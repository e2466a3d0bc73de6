// Runs before the first paint; see vite.config.ts. Chosen now, chosen before, asked for by the browser, English.
(function () {
  var names = { ja: 'ja', en: 'en', zh: 'zh-Hans' };
  var asked = new URLSearchParams(location.search).get('lang');
  var kept = (document.cookie.match(/(?:^|; )lang=([^;]+)/) || [])[1];
  var wishes = [asked, kept].concat(navigator.languages || []);
  for (var i = 0; i < wishes.length; i++) {
    var name = names[String(wishes[i]).toLowerCase().split('-')[0]];
    if (name) {
      document.documentElement.lang = name;
      return;
    }
  }
})();
