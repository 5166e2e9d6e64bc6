type Names = { first: string[]; last: string[] }
const words = (text: string) => text.trim().split(/\s+/)

const german: Names = {
  first: words(`
    Anja Björn Carolin Dennis Elif Frank Gesa Holger Imke Jörg Katrin Lars Mareike Nils Olga Paul Rosa Sönke
    Tanja Uwe Verena Wolfgang Yvonne Zoë Özlem Bastian Franziska Hannes`),
  last: words(`
    Albers Bergmann Claußen Dreyer Ehlers Fröhlich Grünwald Hübner Immel Jäger Köhler Lindner Möller Neumann
    Ostermann Pohl Quandt Rößler Schäfer Tiedemann Uhlig Völker Wegner Yıldız Ziegler Böhm Kowalski Paschke
    Stein-Hoffmann Strauß`),
}
const austrian: Names = {
  first: words(`
    Alois Barbara Christoph Doris Emanuel Franz Gerlinde Hermann Ines Johannes Klara Lorenz Monika Norbert
    Petra Robert Sabine Thomas Ursula Veronika`),
  last: words(`
    Aigner Brunner Danninger Egger Feichtinger Gschwandtner Haslinger Jungwirth Kogler Lechner Mayrhofer
    Niederl Oberhuber Plöchl Rauscher Schwarzenböck Thaler Unterberger Wimmer Zauner`),
}
const swiss: Names = {
  first: words(`
    Andrin Beatrice Cédric Désirée Elio Fabienne Gian Hanspeter Irina Jürg Karin Luca Martina Noah Oriana
    Pascal Regula Sandro Tamara Yves`),
  last: words(`
    Ammann Bühler Christen Dubach Eberle Frischknecht Gerber Hürlimann Imhof Jenni Käser Lüthi Meili
    Nussbaumer Odermatt Pfister Rüegg Schönbächler Tschanz Wyss`),
}
const french: Names = {
  first: words(`
    Amélie Benoît Camille Damien Élodie François Gaëlle Hugo Inès Julien Léa Mathieu Noémie Olivier Pauline
    Quentin Romane Sébastien Thaïs Zoé`),
  last: words(`
    Aubry Besson Chevallier Delattre Étienne Faivre Guérin Hébert Jacquemin Lefèvre Maréchal Noël Perrot
    Roussel Saunier Tessier Vasseur Weber Morel Garnier`),
}
const american: Names = {
  first: words(`
    Aaron Brianna Carlos Denise Ethan Felicia Gordon Hannah Isaac Jasmine Kevin Lucia Miles Nadia Owen
    Priya Russell Sofia Trevor Wendy`),
  last: words(`
    Abbott Barrera Calloway Dawson Ellison Fletcher Granger Hollis Ibarra Jennings Kim Lawson Mercer Nguyen
    Osborne Pruitt Ramsey Sutton Talbot Whitaker`),
}

/** Names by the country people work in. */
export const names: Record<string, Names> = {
  DE: german,
  AT: austrian,
  CH: swiss,
  FR: french,
  US: american,
}
