/** Letters of other scripts as English-language newspapers print them; other text stays as it is. */
const LETTERS: Record<string, string> = {
  ...pairs(
    'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya',
  ),
  ...pairs('і i ї i є ye ґ g ѓ gj ѕ dz ј j љ lj њ nj ќ kj џ dj'),
  ...pairs(
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y',
  ),
  ...pairs(
    'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
  ),
  ...pairs(
    'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev',
  ),
};

function pairs(list: string): Record<string, string> {
  const words = list.split(' ');
  const out: Record<string, string> = {};
  for (let i = 0; i < words.length; i += 2) out[words[i]!] = words[i + 1] === '-' ? '' : words[i + 1]!;
  return out;
}

export function romanised(name: string): string {
  let out = '';
  let isForeign = false;
  for (const char of name.normalize('NFC').toLowerCase().replaceAll('ου', 'oυ')) {
    const latin = LETTERS[char];
    if (latin !== undefined) isForeign = true;
    out += latin ?? char;
  }
  if (!isForeign) return name.normalize('NFC');
  return out
    .replace(/iy\b/g, 'iy')
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
