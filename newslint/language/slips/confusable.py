"""Words that writers take for each other: sets of alternatives, by sound, by look or by habit.

The list is our own, from what usage guides warn of. Each line is one set; a word may stand in several.
"""

from __future__ import annotations

from typing import Final

_SETS: Final = """
their there they're
its it's
your you're
whose who's
to too two
than then
affect effect
affects effects
affected effected
lead led
lose loose
loses looses
losing loosing
principal principle
principals principles
site cite sight
sites cites sights
throne thrown
reign rein rain
reigns reins rains
peak peek pique
peaked peeked piqued
tenant tenet
tenants tenets
councillor counsellor
councillors counsellors
counsel council
complement compliment
complements compliments
complementary complimentary
discreet discrete
breach breech
breached breeched
hangar hanger
stationary stationery
ordnance ordinance
cash cache
canvas canvass
assent ascent
bare bear
brake break
brakes breaks
birth berth
born borne
cannon canon
censor censure
cereal serial
chord cord
coarse course
currant current
dual duel
elicit illicit
eminent imminent
flair flare
flaunt flout
forth fourth
foul fowl
gait gate
grisly grizzly
hoard horde
hoards hordes
idle idol
lightning lightening
loath loathe
mantle mantel
medal meddle metal
medals metals
moral morale
naval navel
palate palette pallet
pedal peddle
phase faze
phased fazed
plain plane
plains planes
poll pole
polls poles
pore pour
poring pouring
pray prey
role roll
roles rolls
sheer shear
sole soul
stake steak
stakes steaks
strait straight
toe tow
tract track
troop troupe
troops troupes
vain vein vane
wave waive
waved waived
weather whether
wet whet
reek wreak
passed past
quite quiet quit
accept except
accepted excepted
advice advise
device devise
personnel personal
where were we're
of off
form from
though through thorough
threw through
have of
know now no
knows nose
knew new
here hear
by buy bye
week weak
weeks weaks
sale sail
sales sails
fair fare
fares fairs
hole whole
male mail
meat meet
meets meats
pair pear pare
piece peace
road rode
see sea
so sew sow
some sum
son sun
sons suns
steel steal
steals steels
tale tail
tales tails
waste waist
wait weight
waits weights
way weigh
ways weighs
would wood
right write rite
rights writes
wrote rote
one won
our hour
for four
or ore
ours hours
great grate
made maid
root route rout
roots routes
seen scene
seam seem
seems seams
cell sell
cells sells
sent cent scent
cents sense
since sense
flew flu flue
flower flour
guessed guest
heal heel
heard herd
higher hire
hired higher
knight night
nights knights
lessen lesson
loan lone
mined mind
missed mist
morning mourning
pain pane
pause paws
patience patients
presence presents
profit prophet
profits prophets
raise raze rays
raised razed
read red
real reel
sealing ceiling
stair stare
story storey
suite sweet
tide tied
tire tyre
told tolled
toll tole
vale veil
vary very
wander wonder
wandered wondered
war wore
warn worn
which witch
world whirled
yoke yolk
alter altar
allowed aloud
ail ale
aisle isle
air heir
bail bale
bald bawled
ball bawl
band banned
bands bans
base bass
based baste
beach beech
been bean
blue blew
board bored
boarder border
borders boarders
boy buoy
bread bred
bridal bridle
build billed
capital capitol
cast caste
chased chaste
choose chose
chute shoot
clause claws
climatic climactic
collage college
core corps
corps corpse
creak creek
crews cruise
cue queue
days daze
dear deer
decent descent dissent
desert dessert
died dyed
draft draught
dyeing dying
earn urn
envelop envelope
fate fete
faint feint
feat feet
find fined
fir fur
floe flow
formally formerly
gamble gambol
gorilla guerrilla
groan grown
hail hale
hall haul
hart heart
hostel hostile
humane human
incite insight
ingenious ingenuous
instance instants
jam jamb
lain lane
later latter
laid lied
leak leek
least leased
levee levy
liable libel
load lode
maize maze
manner manor
marshal martial
mode mowed
mussel muscle
ought aught
outcast outcaste
overdo overdue
packed pact
pail pale
pedals peddles
peer pier
perpetrate perpetuate
plaintiff plaintive
populace populous
precede proceed
preceded proceeded
prescribe proscribe
prosecute persecute
prosecuted persecuted
prosecution persecution
rack wrack
rap wrap
respectfully respectively
review revue
ring wring
ringing wringing
rouse rows
sack sac
sachet sashay
scull skull
shone shown
side sighed
sink sync
slay sleigh
sleight slight
soar sore
soared sored
staid stayed
step steppe
stock stalk
summary summery
tacks tax
taut taught
team teem
tear tier
tears tiers
tenor tenure
tic tick
trail trial
trails trials
turban turbine
undo undue
vial vile
vice vise
wail whale
waiver waver
ware wear where
wares wears
wrest rest
adapt adopt
adapted adopted
addition edition
adverse averse
allude elude
allusion illusion delusion
anecdote antidote
apprise appraise
bought brought
breath breathe
casual causal
cloth clothe
collaborate corroborate
confident confidant
conscience conscious
considerate considerable
credible credulous
defuse diffuse
deprecate depreciate
detract distract
emigrate immigrate
emigrants immigrants
emigration immigration
exalt exult
extant extent
flounder founder
immorality immortality
impractical impracticable
interment internment
judicial judicious
lessor lesser
luxuriant luxurious
militate mitigate
morality mortality
perquisite prerequisite
persona personal
prostrate prostate
ravage ravish
reality realty
silicon silicone
statue statute
statues statutes
suit suite
suits suites
tortuous torturous
wary weary
fist first
thing think
though thought
through though
trough through
"""

SETS: Final = tuple(tuple(line.split()) for line in _SETS.strip().splitlines())


def _alternatives() -> dict[str, tuple[str, ...]]:
    """The words that each word may stand for, in the order of the list, three at most."""
    table: dict[str, dict[str, None]] = {}
    for words in SETS:
        for word in words:
            table.setdefault(word, {}).update(dict.fromkeys(other for other in words if other != word))
    return {word: tuple(others)[:3] for word, others in table.items()}


ALTERNATIVES: Final = _alternatives()
