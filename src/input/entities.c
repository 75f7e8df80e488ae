/*
 * Characters by the names of the ISO entity sets.
 *
 * The document types of publishers name some 1,400 characters beyond those of
 * HTML.  Lines of "name=code", sorted; a name that stands for two characters
 * has "code+code".
 *
 * Source: the entity sets of ISO 8879 and ISO 9573-13 as they come with JATS.
 */
#include "input/entities.h"

#include <stdlib.h>
#include <string.h>

static const char *const entity_lines[] = {
	"Aacgr=386 Abreve=102 Acy=410 Afr=1D504 Agr=391 Amacr=100 And=2A53",
	"Aogon=104 Aopf=1D538 Ascr=1D49C Barv=2AE7 Barwed=2306 Bcy=411",
	"Bfr=1D505 Bgr=392 Bopf=1D539 Bscr=212C CHcy=427 Cacute=106 Cap=22D2",
	"Ccaron=10C Ccirc=108 Cconint=2230 Cdot=10A Cfr=212D Colon=2237",
	"Colone=2A74 Conint=222F Copf=2102 Cscr=1D49E Cup=22D3 DDotrahd=2911",
	"DJcy=402 DScy=405 DZcy=40F Darr=21A1 Dashv=2AE4 Dcaron=10E Dcy=414",
	"Dfr=1D507 Dgr=394 Dopf=1D53B Dot=A8 DotDot=20DC Dscr=1D49F",
	"Dstrok=110 EEacgr=389 EEgr=397 ENG=14A Eacgr=388 Ecaron=11A Ecy=42D",
	"Edot=116 Efr=1D508 Egr=395 Emacr=112 Eogon=118 Eopf=1D53C Escr=2130",
	"Esim=2A73 Fcy=424 Ffr=1D509 Fopf=1D53D Fscr=2131 GJcy=403 Gammad=3DC",
	"Gbreve=11E Gcedil=122 Gcirc=11C Gcy=413 Gdot=120 Gfr=1D50A Gg=22D9",
	"Ggr=393 Gopf=1D53E Gscr=1D4A2 Gt=226B HARDcy=42A Hcirc=124 Hfr=210C",
	"Hopf=210D Hscr=210B Hstrok=126 IEcy=415 IJlig=132 IOcy=401 Iacgr=38A",
	"Icy=418 Idigr=3AA Idot=130 Ifr=2111 Igr=399 Imacr=12A Int=222C",
	"Iogon=12E Iopf=1D540 Iscr=2110 Itilde=128 Iukcy=406 Jcirc=134",
	"Jcy=419 Jfr=1D50D Jopf=1D541 Jscr=1D4A5 Jsercy=408 Jukcy=404",
	"KHcy=425 KHgr=3A7 KJcy=40C Kcedil=136 Kcy=41A Kfr=1D50E Kgr=39A",
	"Kopf=1D542 Kscr=1D4A6 LJcy=409 Lacute=139 Lang=300A Larr=219E",
	"Lcaron=13D Lcedil=13B Lcy=41B Lfr=1D50F Lgr=39B Ll=22D8 Lmidot=13F",
	"Lopf=1D543 Lscr=2112 Lstrok=141 Lt=226A Map=2905 Mcy=41C Mfr=1D510",
	"Mgr=39C Mopf=1D544 Mscr=2133 NJcy=40A Nacute=143 Ncaron=147",
	"Ncedil=145 Ncy=41D Nfr=1D511 Ngr=39D Nopf=2115 Not=2AEC Nscr=1D4A9",
	"OHacgr=38F OHgr=3A9 Oacgr=38C Ocy=41E Odblac=150 Ofr=1D512 Ogr=39F",
	"Omacr=14C Oopf=1D546 Or=2A54 Oscr=1D4AA Otimes=2A37 PHgr=3A6",
	"PSgr=3A8 Pcy=41F Pfr=1D513 Pgr=3A0 Popf=2119 Pr=2ABB Pscr=1D4AB",
	"Qfr=1D514 Qopf=211A Qscr=1D4AC RBarr=2910 Racute=154 Rang=300B",
	"Rarr=21A0 Rarrtl=2916 Rcaron=158 Rcedil=156 Rcy=420 Rfr=211C Rgr=3A1",
	"Ropf=211D Rscr=211B SHCHcy=429 SHcy=428 SOFTcy=42C Sacute=15A",
	"Sc=2ABC Scedil=15E Scirc=15C Scy=421 Sfr=1D516 Sgr=3A3 Sopf=1D54A",
	"Sscr=1D4AE Sub=22D0 Sup=22D1 THgr=398 TSHcy=40B TScy=426 Tcaron=164",
	"Tcedil=162 Tcy=422 Tfr=1D517 Tgr=3A4 Topf=1D54B Tscr=1D4AF",
	"Tstrok=166 Uacgr=38E Uarr=219F Uarrocir=2949 Ubrcy=40E Ubreve=16C",
	"Ucy=423 Udblac=170 Udigr=3AB Ufr=1D518 Ugr=3A5 Umacr=16A Uogon=172",
	"Uopf=1D54C Upsi=3D2 Uring=16E Uscr=1D4B0 Utilde=168 VDash=22AB",
	"Vbar=2AEB Vcy=412 Vdash=22A9 Vdashl=2AE6 Verbar=2016 Vfr=1D519",
	"Vopf=1D54D Vscr=1D4B1 Vvdash=22AA Wcirc=174 Wfr=1D51A Wopf=1D54E",
	"Wscr=1D4B2 Xfr=1D51B Xgr=39E Xopf=1D54F Xscr=1D4B3 YAcy=42F YIcy=407",
	"YUcy=42E Ycirc=176 Ycy=42B Yfr=1D51C Yopf=1D550 Yscr=1D4B4 ZHcy=416",
	"Zacute=179 Zcaron=17D Zcy=417 Zdot=17B Zfr=2128 Zgr=396 Zopf=2124",
	"Zscr=1D4B5 aacgr=3AC abreve=103 ac=223E acE=223E+333 acd=223F",
	"acy=430 afr=1D51E agr=3B1 aleph=2135 amacr=101 amalg=2A3F",
	"andand=2A55 andd=2A5C andslope=2A58 andv=2A5A ange=29A4 angmsd=2221",
	"angmsdaa=29A8 angmsdab=29A9 angmsdac=29AA angmsdad=29AB",
	"angmsdae=29AC angmsdaf=29AD angmsdag=29AE angmsdah=29AF angrt=221F",
	"angrtvb=22BE angrtvbd=299D angsph=2222 angst=212B angzarr=237C",
	"aogon=105 ap=2248 apE=2A70 apacir=2A6F ape=224A apid=224B ascr=1D4B6",
	"ast=2A awconint=2233 awint=2A11 b.Delta=1D6AB b.Gamma=1D6AA",
	"b.Gammad=3DC b.Lambda=1D6B2 b.Omega=1D6C0 b.Phi=1D6BD b.Pi=1D6B7",
	"b.Psi=1D6BF b.Sigma=1D6BA b.Theta=1D6AF b.Upsi=1D6BC b.Xi=1D6B5",
	"b.alpha=1D6C2 b.beta=1D6C3 b.chi=1D6D8 b.delta=1D6C5 b.epsi=1D6C6",
	"b.epsiv=1D6DC b.eta=1D6C8 b.gamma=1D6C4 b.gammad=3DD b.iota=1D6CA",
	"b.kappa=1D6CB b.kappav=1D6DE b.lambda=1D6CC b.mu=1D6CD b.nu=1D6CE",
	"b.omega=1D6DA b.phi=1D6D7 b.phiv=1D6DF b.pi=1D6D1 b.piv=1D6E1",
	"b.psi=1D6D9 b.rho=1D6D2 b.rhov=1D6E0 b.sigma=1D6D4 b.sigmav=1D6D3",
	"b.tau=1D6D5 b.thetas=1D6C9 b.thetav=1D6DD b.upsi=1D6D6 b.xi=1D6CF",
	"b.zeta=1D6C7 bNot=2AED barvee=22BD barwed=2305 bbrk=23B5",
	"bbrktbrk=23B6 bcong=224C bcy=431 becaus=2235 bemptyv=29B0 bepsi=3F6",
	"bernou=212C beth=2136 bfr=1D51F bgr=3B2 blank=2423 blk12=2592",
	"blk14=2591 blk34=2593 block=2588 bne=3D+20E5 bnequiv=2261+20E5",
	"bnot=2310 bottom=22A5 bowtie=22C8 boxDL=2557 boxDR=2554 boxDl=2556",
	"boxDr=2553 boxH=2550 boxHD=2566 boxHU=2569 boxHd=2564 boxHu=2567",
	"boxUL=255D boxUR=255A boxUl=255C boxUr=2559 boxV=2551 boxVH=256C",
	"boxVL=2563 boxVR=2560 boxVh=256B boxVl=2562 boxVr=255F boxbox=29C9",
	"boxdL=2555 boxdR=2552 boxdl=2510 boxdr=250C boxh=2500 boxhD=2565",
	"boxhU=2568 boxhd=252C boxhu=2534 boxuL=255B boxuR=2558 boxul=2518",
	"boxur=2514 boxv=2502 boxvH=256A boxvL=2561 boxvR=255E boxvh=253C",
	"boxvl=2524 boxvr=251C bprime=2035 breve=2D8 bscr=1D4B7 bsemi=204F",
	"bsim=223D bsime=22CD bsol=5C bsolb=29C5 bsolhsub=5C+2282 bump=224E",
	"bumpE=2AAE bumpe=224F cacute=107 capand=2A44 capbrcup=2A49",
	"capcap=2A4B capcup=2A47 capdot=2A40 caps=2229+FE00 caret=2041",
	"caron=2C7 ccaps=2A4D ccaron=10D ccirc=109 ccups=2A4C ccupssm=2A50",
	"cdot=10B cemptyv=29B2 cfr=1D520 chcy=447 check=2713 cir=25CB",
	"cirE=29C3 cire=2257 cirfnint=2A10 cirmid=2AEF cirscir=29C2 colon=3A",
	"colone=2254 comma=2C commat=40 comp=2201 compfn=2218 congdot=2A6D",
	"conint=222E coprod=2210 copysr=2117 cross=2717 cscr=1D4B8 csub=2ACF",
	"csube=2AD1 csup=2AD0 csupe=2AD2 ctdot=22EF cudarrl=2938 cudarrr=2935",
	"cuepr=22DE cuesc=22DF cularr=21B6 cularrp=293D cupbrcap=2A48",
	"cupcap=2A46 cupcup=2A4A cupdot=228D cupor=2A45 cups=222A+FE00",
	"curarr=21B7 curarrm=293C cuvee=22CE cuwed=22CF cwconint=2232",
	"cwint=2231 cylcty=232D dHar=2965 daleth=2138 dash=2010 dashv=22A3",
	"dblac=2DD dcaron=10F dcy=434 ddarr=21CA demptyv=29B1 dfisht=297F",
	"dfr=1D521 dgr=3B4 dharl=21C3 dharr=21C2 diam=22C4 die=A8 disin=22F2",
	"divonx=22C7 djcy=452 dlcorn=231E dlcrop=230D dollar=24 dot=2D9",
	"drcorn=231F drcrop=230C dscr=1D4B9 dscy=455 dsol=29F6 dstrok=111",
	"dtdot=22F1 dtri=25BF dtrif=25BE duarr=21F5 duhar=296F dwangle=29A6",
	"dzcy=45F dzigrarr=27FF eDDot=2A77 eDot=2251 eacgr=3AD easter=2A6E",
	"ecaron=11B ecir=2256 ecolon=2255 ecy=44D edot=117 eeacgr=3AE",
	"eegr=3B7 efDot=2252 efr=1D522 eg=2A9A egr=3B5 egs=2A96 egsdot=2A98",
	"el=2A99 elinters=FFFD ell=2113 els=2A95 elsdot=2A97 emacr=113",
	"emptyv=2205 emsp13=2004 emsp14=2005 eng=14B eogon=119 epar=22D5",
	"eparsl=29E3 eplus=2A71 epsi=3F5 epsiv=3B5 equals=3D equest=225F",
	"equivDD=2A78 eqvparsl=29E5 erDot=2253 erarr=2971 escr=212F",
	"esdot=2250 esim=2242 excl=21 fcy=444 female=2640 ffilig=FB03",
	"fflig=FB00 ffllig=FB04 ffr=1D523 filig=FB01 flat=266D fllig=FB02",
	"fltns=25B1 fork=22D4 forkv=2AD9 fpartint=2A0D frac13=2153",
	"frac15=2155 frac16=2159 frac18=215B frac23=2154 frac25=2156",
	"frac35=2157 frac38=215C frac45=2158 frac56=215A frac58=215D",
	"frac78=215E frown=2322 fscr=1D4BB gE=2267 gEl=2A8C gacute=1F5",
	"gammad=3DD gap=2A86 gbreve=11F gcirc=11D gcy=433 gdot=121 gel=22DB",
	"ges=2A7E gescc=2AA9 gesdot=2A80 gesdoto=2A82 gesdotol=2A84",
	"gesl=22DB+FE00 gesles=2A94 gfr=1D524 ggr=3B3 gimel=2137 gjcy=453",
	"gl=2277 glE=2A92 gla=2AA5 glj=2AA4 gnE=2269 gnap=2A8A gne=2A88",
	"gnsim=22E7 grave=60 gscr=210A gsim=2273 gsime=2A8E gsiml=2A90",
	"gtcc=2AA7 gtcir=2A7A gtdot=22D7 gtlPar=2995 gtquest=2A7C gtrarr=2978",
	"gvnE=2269+FE00 hairsp=200A half=BD hamilt=210B hardcy=44A",
	"harrcir=2948 harrw=21AD hcirc=125 hercon=22B9 hfr=1D525 hoarr=21FF",
	"homtht=223B horbar=2015 hscr=1D4BD hstrok=127 hybull=2043",
	"hyphen=2010 iacgr=3AF icy=438 idiagr=390 idigr=3CA iecy=435 iff=21D4",
	"ifr=1D526 igr=3B9 iinfin=29DC iiota=2129 ijlig=133 imacr=12B",
	"imath=131 imof=22B7 imped=1B5 incare=2105 infintie=29DD inodot=131",
	"intcal=22BA intlarhk=2A17 iocy=451 iogon=12F iprod=2A3C iscr=1D4BE",
	"isinE=22F9 isindot=22F5 isins=22F4 isinsv=22F3 isinv=2208 itilde=129",
	"iukcy=456 jcirc=135 jcy=439 jfr=1D527 jmath=6A jscr=1D4BF jsercy=458",
	"jukcy=454 kappav=3F0 kcedil=137 kcy=43A kfr=1D528 kgr=3BA kgreen=138",
	"khcy=445 khgr=3C7 kjcy=45C kscr=1D4C0 lAarr=21DA lAtail=291B",
	"lBarr=290E lE=2266 lEg=2A8B lHar=2962 lacute=13A laemptyv=29B4",
	"lagran=2112 langd=2991 lap=2A85 larrbfs=291F larrfs=291D larrhk=21A9",
	"larrlp=21AB larrpl=2939 larrsim=2973 larrtl=21A2 lat=2AAB",
	"latail=2919 late=2AAD lates=2AAD+FE00 lbarr=290C lbbrk=3014",
	"lbrke=298B lbrksld=298F lbrkslu=298D lcaron=13E lcedil=13C lcub=7B",
	"lcy=43B ldca=2936 ldquor=201E ldrdhar=2967 ldrushar=294B ldsh=21B2",
	"leg=22DA les=2A7D lescc=2AA8 lesdot=2A7F lesdoto=2A81 lesdotor=2A83",
	"lesg=22DA+FE00 lesges=2A93 lfisht=297C lfr=1D529 lg=2276 lgE=2A91",
	"lgr=3BB lhard=21BD lharu=21BC lharul=296A lhblk=2584 ljcy=459",
	"llarr=21C7 llhard=296B lltri=25FA lmidot=140 lmoust=23B0 lnE=2268",
	"lnap=2A89 lne=2A87 lnsim=22E6 loang=3018 loarr=21FD lobrk=301A",
	"lopar=2985 loplus=2A2D lotimes=2A34 lowbar=5F lozf=29EB lpar=28",
	"lparlt=2993 lrarr=21C6 lrhar=21CB lrhard=296D lrtri=22BF lscr=1D4C1",
	"lsh=21B0 lsim=2272 lsime=2A8D lsimg=2A8F lsqb=5B lsquor=201A",
	"lstrok=142 ltcc=2AA6 ltcir=2A79 ltdot=22D6 lthree=22CB ltimes=22C9",
	"ltlarr=2976 ltquest=2A7B ltrPar=2996 ltri=25C3 ltrie=22B4 ltrif=25C2",
	"lurdshar=294A luruhar=2966 lvnE=2268+FE00 mDDot=223A male=2642",
	"malt=2720 map=21A6 marker=25AE mcomma=2A29 mcy=43C mfr=1D52A mgr=3BC",
	"mho=2127 mid=2223 midast=2A midcir=2AF0 minusb=229F minusd=2238",
	"minusdu=2A2A mlcp=2ADB mldr=2026 mnplus=2213 models=22A7 mscr=1D4C2",
	"mstpos=223E mumap=22B8 nGg=22D9+338 nGt=226B+20D2 nGtv=226B+338",
	"nLl=22D8+338 nLt=226A+20D2 nLtv=226A+338 nVDash=22AF nVdash=22AE",
	"nacute=144 nang=2220+20D2 nap=2249 napE=2A70+338 napid=224B+338",
	"napos=149 natur=266E ncap=2A43 ncaron=148 ncedil=146 ncong=2247",
	"ncongdot=2A6D+338 ncup=2A42 ncy=43D neArr=21D7 nearhk=2924",
	"nearr=2197 nedot=2250+338 nequiv=2262 nesear=2928 nexist=2204",
	"nfr=1D52B ngE=2267+338 nge=2271 nges=2A7E+338 ngr=3BD ngsim=2275",
	"ngt=226F nhArr=21CE nharr=21AE nhpar=2AF2 nis=22FC nisd=22FA",
	"niv=220B njcy=45A nlArr=21CD nlE=2266+338 nlarr=219A nldr=2025",
	"nle=2270 nles=2A7D+338 nlsim=2274 nlt=226E nltri=22EA nltrie=22EC",
	"nmid=2224 notinE=22F9+338 notindot=22F5+338 notinva=2209",
	"notinvb=22F7 notinvc=22F6 notni=220C notniva=220C notnivb=22FE",
	"notnivc=22FD npar=2226 nparsl=2AFD+20E5 npart=2202+338 npolint=2A14",
	"npr=2280 nprcue=22E0 npre=2AAF+338 nrArr=21CF nrarr=219B",
	"nrarrc=2933+338 nrarrw=219D+338 nrtri=22EB nrtrie=22ED nsc=2281",
	"nsccue=22E1 nsce=2AB0+338 nscr=1D4C3 nsim=2241 nsime=2244 nsmid=2224",
	"nspar=2226 nsqsube=22E2 nsqsupe=22E3 nsubE=2AC5+338 nsube=2288",
	"nsup=2285 nsupE=2AC6+338 nsupe=2289 ntgl=2279 ntlg=2278 num=23",
	"numero=2116 numsp=2007 nvDash=22AD nvHarr=2904 nvap=224D+20D2",
	"nvdash=22AC nvge=2265+20D2 nvgt=3E+20D2 nvinfin=29DE nvlArr=2902",
	"nvle=2264+20D2 nvlt=3C+20D2 nvltrie=22B4+20D2 nvrArr=2903",
	"nvrtrie=22B5+20D2 nvsim=223C+20D2 nwArr=21D6 nwarhk=2923 nwarr=2196",
	"nwnear=2927 oS=24C8 oacgr=3CC oast=229B ocir=229A ocy=43E odash=229D",
	"odblac=151 odiv=2A38 odot=2299 odsold=29BC ofcir=29BF ofr=1D52C",
	"ogon=2DB ogr=3BF ogt=29C1 ohacgr=3CE ohbar=29B5 ohgr=3C9 ohm=2126",
	"olarr=21BA olcir=29BE olcross=29BB olt=29C0 omacr=14D omid=29B6",
	"ominus=2296 opar=29B7 operp=29B9 orarr=21BB ord=2A5D order=2134",
	"origof=22B6 oror=2A56 orslope=2A57 orv=2A5B oscr=2134 osol=2298",
	"otimesas=2A36 ovbar=233D par=2225 parsim=2AF3 parsl=2AFD pcy=43F",
	"percnt=25 period=2E pertenk=2031 pfr=1D52D pgr=3C0 phgr=3C6 phiv=3C6",
	"phmmat=2133 phone=260E planck=210F plankv=210F plus=2B plusacir=2A23",
	"plusb=229E pluscir=2A22 plusdo=2214 plusdu=2A25 pluse=2A72",
	"plussim=2A26 plustwo=2A27 pointint=2A15 pr=227A prE=2AB3 prap=2AB7",
	"prcue=227C pre=2AAF prnE=2AB5 prnap=2AB9 prnsim=22E8 profalar=232E",
	"profline=2312 profsurf=2313 prsim=227E prurel=22B0 pscr=1D4C5",
	"psgr=3C8 puncsp=2008 qfr=1D52E qint=2A0C qprime=2057 qscr=1D4C6",
	"quatint=2A16 quest=3F rAarr=21DB rAtail=291C rBarr=290F rHar=2964",
	"race=29DA racute=155 raemptyv=29B3 rangd=2992 range=29A5 rarrap=2975",
	"rarrbfs=2920 rarrc=2933 rarrfs=291E rarrhk=21AA rarrlp=21AC",
	"rarrpl=2945 rarrsim=2974 rarrtl=21A3 rarrw=219D ratail=291A",
	"ratio=2236 rbarr=290D rbbrk=3015 rbrke=298C rbrksld=298E",
	"rbrkslu=2990 rcaron=159 rcedil=157 rcub=7D rcy=440 rdca=2937",
	"rdldhar=2969 rdquor=201D rdsh=21B3 rect=25AD rfisht=297D rfr=1D52F",
	"rgr=3C1 rhard=21C1 rharu=21C0 rharul=296C rhov=3F1 ring=2DA",
	"rlarr=21C4 rlhar=21CC rmoust=23B1 rnmid=2AEE roang=3019 roarr=21FE",
	"robrk=301B ropar=2986 roplus=2A2E rotimes=2A35 rpar=29 rpargt=2994",
	"rppolint=2A12 rrarr=21C9 rscr=1D4C7 rsh=21B1 rsqb=5D rsquor=2019",
	"rthree=22CC rtimes=22CA rtri=25B9 rtrie=22B5 rtrif=25B8",
	"rtriltri=29CE ruluhar=2968 rx=211E sacute=15B sc=227B scE=2AB4",
	"scap=2AB8 sccue=227D sce=2AB0 scedil=15F scirc=15D scnE=2AB6",
	"scnap=2ABA scnsim=22E9 scpolint=2A13 scsim=227F scy=441 sdotb=22A1",
	"sdote=2A66 seArr=21D8 searhk=2925 searr=2198 semi=3B seswar=2929",
	"setmn=2216 sext=2736 sfgr=3C2 sfr=1D530 sfrown=2322 sgr=3C3",
	"sharp=266F shchcy=449 shcy=448 sigmav=3C2 simdot=2A6A sime=2243",
	"simg=2A9E simgE=2AA0 siml=2A9D simlE=2A9F simne=2246 simplus=2A24",
	"simrarr=2972 slarr=2190 smashp=2A33 smeparsl=29E4 smid=2223",
	"smile=2323 smt=2AAA smte=2AAC smtes=2AAC+FE00 softcy=44C sol=2F",
	"solb=29C4 solbar=233F spar=2225 sqcap=2293 sqcaps=2293+FE00",
	"sqcup=2294 sqcups=2294+FE00 sqsub=228F sqsube=2291 sqsup=2290",
	"sqsupe=2292 squ=25A1 square=25A1 squarf=25AA squf=25AA srarr=2192",
	"sscr=1D4C8 ssetmn=2216 ssmile=2323 sstarf=22C6 star=2606 starf=2605",
	"strns=AF subE=2AC5 subdot=2ABD subedot=2AC3 submult=2AC1 subnE=2ACB",
	"subne=228A subplus=2ABF subrarr=2979 subsim=2AC7 subsub=2AD5",
	"subsup=2AD3 sung=266A supE=2AC6 supdot=2ABE supdsub=2AD8",
	"supedot=2AC4 suphsol=2283+2F suphsub=2AD7 suplarr=297B supmult=2AC2",
	"supnE=2ACC supne=228B supplus=2AC0 supsim=2AC8 supsub=2AD4",
	"supsup=2AD6 swArr=21D9 swarhk=2926 swarr=2199 swnwar=292A",
	"target=2316 tbrk=23B4 tcaron=165 tcedil=163 tcy=442 tdot=20DB",
	"telrec=2315 tfr=1D531 tgr=3C4 thetav=3D1 thgr=3B8 thkap=2248",
	"thksim=223C timesb=22A0 timesbar=2A31 timesd=2A30 tint=222D top=22A4",
	"topbot=2336 topcir=2AF1 topfork=2ADA tprime=2034 tridot=25EC",
	"trie=225C triminus=2A3A triplus=2A39 trisb=29CD tritime=2A3B",
	"trpezium=FFFD tscr=1D4C9 tscy=446 tshcy=45B tstrok=167 twixt=226C",
	"uHar=2963 uacgr=3CD ubrcy=45E ubreve=16D ucy=443 udarr=21C5",
	"udblac=171 udhar=296E udiagr=3B0 udigr=3CB ufisht=297E ufr=1D532",
	"ugr=3C5 uharl=21BF uharr=21BE uhblk=2580 ulcorn=231C ulcrop=230F",
	"ultri=25F8 umacr=16B uogon=173 uplus=228E upsi=3C5 urcorn=231D",
	"urcrop=230E uring=16F urtri=25F9 uscr=1D4CA utdot=22F0 utilde=169",
	"utri=25B5 utrif=25B4 uuarr=21C8 uwangle=29A7 vArr=21D5 vBar=2AE8",
	"vBarv=2AE9 vDash=22A8 vangrt=299C varr=2195 vcy=432 vdash=22A2",
	"veebar=22BB veeeq=225A vellip=22EE verbar=7C vfr=1D533 vltri=22B2",
	"vnsub=2282+20D2 vnsup=2283+20D2 vprop=221D vrtri=22B3 vscr=1D4CB",
	"vsubnE=2ACB+FE00 vsubne=228A+FE00 vsupnE=2ACC+FE00 vsupne=228B+FE00",
	"vzigzag=299A wcirc=175 wedbar=2A5F wedgeq=2259 wfr=1D534 wreath=2240",
	"wscr=1D4CC xcap=22C2 xcirc=25EF xcup=22C3 xdtri=25BD xfr=1D535",
	"xgr=3BE xhArr=27FA xharr=27F7 xlArr=27F8 xlarr=27F5 xmap=27FC",
	"xnis=22FB xodot=2A00 xoplus=2A01 xotime=2A02 xrArr=27F9 xrarr=27F6",
	"xscr=1D4CD xsqcup=2A06 xuplus=2A04 xutri=25B3 xvee=22C1 xwedge=22C0",
	"yacy=44F ycirc=177 ycy=44B yfr=1D536 yicy=457 yscr=1D4CE yucy=44E",
	"zacute=17A zcaron=17E zcy=437 zdot=17C zfr=1D537 zgr=3B6 zhcy=436",
	"zigrarr=21DD zscr=1D4CF"
};

/* As strcmp, for a name that ends by "=". */
static int
entity_compare(const char *name, const char *entry)
{
	size_t len = strcspn(entry, "=");
	int order = strncmp(name, entry, len);

	return order != 0 ? order : name[len] != '\0';
}

/* The line that would hold the name. */
static const char *
entity_line(const char *name)
{
	size_t low = 0, high = sizeof entity_lines / sizeof *entity_lines;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (entity_compare(name, entity_lines[middle]) < 0)
			high = middle;
		else
			low = middle;
	}
	return entity_lines[low];
}

size_t
entity_find(const char *name, uint32_t codes[2])
{
	const char *p = entity_line(name);
	char *end;

	while (*p != '\0' && entity_compare(name, p) != 0) {
		p += strcspn(p, " ");
		p += *p == ' ';
	}
	if (*p == '\0')
		return 0;
	codes[0] = (uint32_t)strtoul(p + strcspn(p, "=") + 1, &end, 16);
	if (*end != '+')
		return 1;
	codes[1] = (uint32_t)strtoul(end + 1, NULL, 16);
	return 2;
}
